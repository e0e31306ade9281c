/** What was deleted in the last 30 days. */
import { ArrowLeft } from 'lucide';
import type { Note } from '../../core/note/note.ts';
import { formatMoment } from '../format-date.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';
import { BinRow } from './bin-row.tsx';
import { NoteFeed } from './note-feed.tsx';

export interface BinProps {
  /** Undefined while it is being read. */
  readonly notes: readonly Note[] | undefined;
  readonly daysLeft: (note: Note) => number;
  /** Left out: nothing can be changed now. */
  readonly onRestore?: ((id: string) => void) | undefined;
  readonly onPurge?: ((id: string) => void) | undefined;
  readonly onBack: () => void;
}

const NONE: ReadonlySet<string> = new Set();

export function Bin({ notes, daysLeft, onRestore, onPurge, onBack }: BinProps) {
  const t = useWords();
  return (
    <main class="page notebook">
      <header class="page__head">
        <button type="button" class="button button--quiet card__back" onClick={onBack}>
          <Icon of={ArrowLeft} />
          {t('notebook.backToNotes')}
        </button>
        <h1 class="page__title">{t('bin.title')}</h1>
        <p class="soft">{t('bin.intro')}</p>
      </header>
      <p role="status" class="page__status">
        {notes === undefined ? t('notebook.loading') : notes.length === 0 && t('bin.empty')}
      </p>
      {notes !== undefined && notes.length > 0 && (
        <NoteFeed
          label={t('bin.title')}
          notes={notes}
          words={NONE}
          editing={undefined}
          labelOf={({ created }) =>
            t('notebook.noteLabel', { date: formatMoment(created, t('languageTag')) })
          }
          onEnter={onRestore && (({ id }) => onRestore(id))}
          draw={(note) => (
            <BinRow
              note={note}
              daysLeft={daysLeft(note)}
              onRestore={onRestore && (() => onRestore(note.id))}
              onPurge={onPurge && (() => onPurge(note.id))}
            />
          )}
        />
      )}
    </main>
  );
}
