/** The entries on the page, in reading order: each opens what the card shows, or leads to the words on the page. */
import { LocateFixed } from 'lucide';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import { IconButton } from '../icon-button.tsx';
import { useWords } from '../words.ts';
import type { PageEntry } from './page-entry.ts';

export interface PageEntriesProps {
  readonly entries: readonly PageEntry[];
  readonly onOpenEntry: (ref: EntryRef) => void;
  /** Takes the ordinal of a mention. */
  readonly onGoToMention: (index: number) => void;
}

export function PageEntries({ entries, onOpenEntry, onGoToMention }: PageEntriesProps) {
  const t = useWords();
  return (
    <ol class="page-entries">
      {entries.map(({ ref, title, text, index, count }) => (
        <li key={`${ref.pack} ${ref.entry}`} class="page-entry">
          <button type="button" class="page-entry__open" onClick={() => onOpenEntry(ref)}>
            <span class="page-entry__title">{title}</span>
            <span class="page-entry__text">
              “{text}” · <span class="page-entry__count">{t('page.mentions', count)}</span>
            </span>
          </button>
          <IconButton
            icon={LocateFixed}
            label={t('page.showPassage', { title })}
            onClick={() => onGoToMention(index)}
          />
        </li>
      ))}
    </ol>
  );
}
