/** A pack from an address or a file as it is shown before anything of it is kept. */
import { buildPreview, type PackPreview } from '../../../core/library/build-preview.ts';
import type { PackSource, PreviewedPack } from '../../../core/library/library-answers.ts';
import { parsePackAddress } from '../../../core/library/pack-address.ts';
import type { Pack } from '../../../core/pack/pack.ts';
import { parseMarkdown } from '../../../core/pack/parse-markdown.ts';
import { parsePackText } from '../../../core/pack/parse-pack.ts';
import { utf8Length } from '../../../core/pack/utf8-length.ts';
import { findKeptPack, findSubscription } from '../../../database/subscriptions.ts';
import { askForPack } from './ask-for-pack.ts';
import type { FetchedPack } from './fetch-pack.ts';
import type { SubscriptionTools } from './tools.ts';

/** A pack that was previewed, with all that is needed to keep it. */
export interface StagedPack {
  readonly preview: PackPreview;
  readonly pack: Pack;
  readonly verified: boolean | undefined;
  /** Left out for a file. */
  readonly answer?: Extract<FetchedPack, { kind: 'fetched' }>;
}

export type Staged =
  | { readonly ok: true; readonly staged: StagedPack }
  | Extract<PreviewedPack, { ok: false }>;

export async function stagePack(source: PackSource, tools: SubscriptionTools): Promise<Staged> {
  if ('text' in source) return stageText(source.text, tools);
  const address = parsePackAddress(source.url);
  if (!address.ok) return { ok: false, failure: { reason: 'address', rule: address.rule } };
  const { url, host } = address;
  const answer = await askForPack(url, tools);
  switch (answer.kind) {
    case 'failed':
      return { ok: false, failure: answer.failure };
    case 'unchanged':
      throw new Error('"not modified", though nothing was asked by');
    case 'fetched':
      return stageText(answer.text, tools, { answer, address: { url, host } });
    default:
      return answer satisfies never;
  }
}

async function stageText(
  text: string,
  { db, verify, digest }: SubscriptionTools,
  from?: { answer: StagedPack['answer'] & {}; address: { url: string; host: string } },
): Promise<Staged> {
  const parsed = parsePackText(text);
  if (!parsed.ok) {
    const [issue = { pointer: '', rule: 'is not valid' }] = parsed.issues;
    return { ok: false, failure: { reason: 'invalid', issue }, issues: parsed.issues };
  }
  const { pack } = parsed;
  const verified = await verify(pack);
  const kept = await findKeptPack(db, pack.id);
  const subscription = await findSubscription(db, pack.id);
  const preview = buildPreview({
    pack,
    bytes: utf8Length(text),
    digest: await digest(text),
    verified,
    parse: parseMarkdown,
    ...(from === undefined ? {} : { address: from.address }),
    ...(kept === undefined
      ? {}
      : {
          kept: {
            pack: kept.document,
            ...(subscription === undefined ? {} : { url: subscription.url }),
            ...(subscription?.pinnedKey === undefined ? {} : { pinnedKey: subscription.pinnedKey }),
          },
        }),
  });
  return {
    ok: true,
    staged: { preview, pack, verified, ...(from === undefined ? {} : { answer: from.answer }) },
  };
}
