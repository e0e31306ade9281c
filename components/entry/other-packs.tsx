/** What other packs say of the same thing, one under another, each under its publisher's name. */
import type { EntryView } from '../../core/pack/entry-view.ts';
import { useWords } from '../words.ts';
import type { OnCopy } from './copy-quotation.tsx';
import { Critiques } from './critiques.tsx';

export interface OtherPacksProps {
  /** In the reader's order of packs. */
  readonly others: readonly EntryView[];
  readonly onCopy: OnCopy;
}

export function OtherPacks({ others, onCopy }: OtherPacksProps) {
  const t = useWords();
  return others.map((entry) => {
    const { publisher, publisherHost, title } = entry.pack;
    const name = publisherHost === undefined ? publisher : `${publisher} (${publisherHost})`;
    return (
      <Critiques
        key={entry.ref.pack}
        heading={t('entry.alsoSaid', { publisher: name, title })}
        entry={entry}
        onCopy={onCopy}
      />
    );
  });
}
