/** A note in the bin: what it says, how long it stays, the way back, and the end. */
import { Trash2, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { Note } from '../../core/note/note.ts';
import { Icon } from '../icon.tsx';
import { NotePlace } from '../notes/note-place.tsx';
import { NoteText } from '../notes/note-text.tsx';
import { useWords } from '../words.ts';

export interface BinRowProps {
  readonly note: Note;
  /** Whole days until it goes for good. */
  readonly daysLeft: number;
  /** Left out: nothing can be changed now. */
  readonly onRestore?: (() => void) | undefined;
  readonly onPurge?: (() => void) | undefined;
}

export function BinRow({ note, daysLeft, onRestore, onPurge }: BinRowProps) {
  const t = useWords();
  const [sure, setSure] = useState(false);
  const { quote, page, entryTitle } = note.target;
  return (
    <div class="note">
      {entryTitle !== undefined && <p class="kicker">{entryTitle}</p>}
      {quote !== undefined && <blockquote class="note__quote">{quote.exact}</blockquote>}
      <NoteText body={note.body} />
      <div class="note__foot">
        <p class="soft">
          {t('bin.daysLeft', daysLeft)}
          <NotePlace page={page} />
        </p>
        {onRestore !== undefined && (
          <button type="button" class="button" onClick={onRestore}>
            <Icon of={Undo2} />
            {t('bin.restore')}
          </button>
        )}
        {onPurge !== undefined && (
          <button
            type="button"
            class="button button--quiet"
            onClick={() => (sure ? onPurge() : setSure(true))}
            onBlur={() => setSure(false)}
          >
            <Icon of={Trash2} />
            {t(sure ? 'bin.purgeSure' : 'bin.purge')}
          </button>
        )}
      </div>
    </div>
  );
}
