/** From an address or a file to a pack: looked at, shown, and kept as shown or left. */
import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { AddPack } from '../../components/library/add-pack.tsx';
import { PackPreview } from '../../components/library/pack-preview.tsx';
import { PackProblems } from '../../components/library/pack-problems.tsx';
import { sayFailure } from '../../components/library/say-failure.ts';
import { sayRefusal } from '../../components/library/say-refusal.ts';
import type { PackPreview as Preview } from '../../core/library/build-preview.ts';
import type { PackSource } from '../../core/library/library-answers.ts';
import { parsePackAddress } from '../../core/library/pack-address.ts';
import { sayIssue } from '../../core/pack/pack-issue.ts';
import { send } from '../../messaging/send.ts';
import { packOrigin } from '../background/subscriptions/pack-origin.ts';
import { copyQuotation } from '../shared/copy-quotation.ts';

type State =
  | { readonly kind: 'open' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'refused'; readonly reason: string; readonly problems: readonly string[] }
  | { readonly kind: 'kept'; readonly title: string }
  | {
      readonly kind: 'shown';
      readonly source: PackSource;
      readonly preview: Preview;
      readonly keeping: boolean;
    };

export interface Adding {
  readonly part: ComponentChild;
  readonly onFile: (file: File) => void;
}

export function useAdding(offer: string | undefined): Adding {
  const [state, setState] = useState<State>({ kind: 'open' });
  const refuse = (reason: string, problems: readonly string[] = []) =>
    setState({ kind: 'refused', reason, problems });
  const guard = (work: Promise<void>) =>
    void work.catch((error: unknown) => refuse(error instanceof Error ? error.message : ''));

  const look = async (source: PackSource) => {
    setState({ kind: 'looking' });
    const previewed = await send('previewPack', source);
    if (previewed.ok) {
      setState({ kind: 'shown', source, preview: previewed.preview, keeping: false });
    } else {
      refuse(sayFailure(i18n.t, previewed.failure), previewed.issues?.map(sayIssue));
    }
  };
  /** The request for permission comes first: the browser counts the click for no longer. */
  const lookAt = async (url: string) => {
    const address = parsePackAddress(url);
    if (!address.ok) {
      refuse(sayFailure(i18n.t, { reason: 'address', rule: address.rule }));
      return;
    }
    const allowed = await browser.permissions.request({ origins: [packOrigin(address.url)] });
    if (allowed) await look({ url: address.url });
    else refuse(i18n.t('library.refusedPermission', { host: address.host }));
  };
  const keep = async (shown: Extract<State, { kind: 'shown' }>) => {
    setState({ ...shown, keeping: true });
    const { source, preview } = shown;
    const kept = await send('keepPack', { source, digest: preview.digest });
    if (!kept.ok) refuse(sayRefusal(i18n.t, kept, preview));
    else if (kept.change === 'held') refuse(i18n.t('preview.heldHere'));
    else setState({ kind: 'kept', title: preview.title });
  };

  const onFile = (file: File) => guard(file.text().then((text) => look({ text })));
  return {
    onFile,
    part: (
      <>
        {state.kind === 'shown' ? (
          <PackPreview
            preview={state.preview}
            busy={state.keeping}
            onKeep={() => guard(keep(state))}
            onCancel={() => setState({ kind: 'open' })}
            onCopy={copyQuotation}
          />
        ) : (
          <AddPack
            offer={offer}
            busy={state.kind === 'looking'}
            onAddress={(url) => guard(lookAt(url))}
            onFile={onFile}
          />
        )}
        {state.kind === 'refused' && (
          <PackProblems reason={state.reason} problems={state.problems} />
        )}
        {state.kind === 'kept' && (
          <div class="notice" role="status">
            <p>{i18n.t('preview.kept', { title: state.title })}</p>
          </div>
        )}
      </>
    ),
  };
}
