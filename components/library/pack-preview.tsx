/** A pack before anything of it is kept: who, on what, how much, one entry, and what it would replace. */
import { useEffect, useRef } from 'preact/hooks';
import type { PackPreview as Preview } from '../../core/library/build-preview.ts';
import type { OnCopy } from '../entry/copy-quotation.tsx';
import { EntryBody } from '../entry/entry-body.tsx';
import { formatPartialDate } from '../format-date.ts';
import { useWords } from '../words.ts';
import { canKeep, PackStanding } from './pack-standing.tsx';
import { saySignature } from './say-signature.ts';

export interface PackPreviewProps {
  readonly preview: Preview;
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
  readonly onCopy: OnCopy;
}

export function PackPreview({ preview, busy, onKeep, onCancel, onCopy }: PackPreviewProps) {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const write = (date: string) => formatPartialDate(date, t('languageTag'));
  const { address, claimedHost, counts, report, sites, sample, standing } = preview;
  const keepable = canKeep(standing);
  return (
    <section class="pack preview" aria-labelledby="preview-title">
      <p class="kicker">{t('preview.heading')}</p>
      <h2 id="preview-title" class="pack__title" tabIndex={-1} ref={heading}>
        {preview.title}
      </h2>
      <p class="preview__from">
        <b>{address ? t('preview.from', { host: address.host }) : t('preview.fromFile')}</b>
      </p>
      <p class="soft">{t('preview.by', { publisher: preview.publisher })}</p>
      {claimedHost !== undefined && <p>{t('preview.claims', { host: claimedHost })}</p>}
      <p>
        {t('preview.report', {
          title: report.title,
          author: report.author,
          date: write(report.date),
        })}
      </p>
      <p class="soft">
        {[
          t('library.entries', counts.entries),
          t('library.critiques', counts.critiques),
          t('library.revision', {
            revision: preview.revision,
            published: write(preview.published),
          }),
          t('preview.size', { size: Math.ceil(preview.bytes / 1024) }),
          t('preview.language', { language: preview.language }),
          preview.licence,
        ].join(' · ')}
      </p>
      <p>
        {sites.length === 0 ? t('preview.allSites') : `${t('preview.sites')} ${sites.join(', ')}`}
      </p>
      <p>{saySignature(t, preview)}</p>
      {preview.key !== undefined && (
        <p class="soft preview__key">{t('preview.keyIs', { key: preview.key })}</p>
      )}
      <PackStanding standing={standing} revision={preview.revision} />
      <details class="preview__sample">
        <summary>
          {t('preview.sample')}: {sample.title}
        </summary>
        <EntryBody entry={sample} onCopy={onCopy} onOpenRelated={() => {}} />
      </details>
      <div class="pack__foot">
        {keepable && (
          <button
            type="button"
            class="button button--primary"
            aria-busy={busy}
            disabled={busy}
            onClick={onKeep}
          >
            {t(standing.kind === 'newer' ? 'preview.keepNewer' : 'preview.keep')}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {t(keepable ? 'preview.cancel' : 'preview.close')}
        </button>
      </div>
    </section>
  );
}
