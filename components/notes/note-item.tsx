/** A note as it stands: its text, when it was written, on which page; and, where that is allowed, its changing. */
import { LocateFixed, Pencil, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { Note } from '../../core/note/note.ts';
import { formatMoment } from '../format-date.ts';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { useWords } from '../words.ts';
import { NoteChange } from './note-change.tsx';
import { NotePlace } from './note-place.tsx';
import type { SaveOutcome } from './save-outcome.ts';

/** What may be done to a note; given only in trusted places, never in the card. */
export interface NoteActions {
  readonly onEdit: (id: string, body: string) => Promise<SaveOutcome>;
  readonly onDelete: (id: string) => void;
}

export interface NoteItemProps {
  readonly note: Note;
  readonly actions?: NoteActions | undefined;
  /** Given: leads to the note's passage. */
  readonly onGoToPassage?: ((note: Note) => void) | undefined;
  /** The page is in view already and is not named again. */
  readonly onItsPage?: boolean;
}

export function NoteItem({ note, actions, onGoToPassage, onItsPage = false }: NoteItemProps) {
  const t = useWords();
  const [changing, setChanging] = useState(false);
  if (changing && actions !== undefined) {
    return (
      <NoteChange
        body={note.body}
        onSave={(body) => actions.onEdit(note.id, body)}
        onDone={() => setChanging(false)}
      />
    );
  }
  const { quote } = note.target;
  return (
    <div class="note">
      {quote !== undefined && <blockquote class="note__quote">{quote.exact}</blockquote>}
      <p class="note__body">{note.body}</p>
      {note.tags.length > 0 && (
        <ul class="note__tags" aria-label={t('notes.tags')}>
          {note.tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      <div class="note__foot">
        <p class="soft">
          <time dateTime={note.modified}>{formatMoment(note.modified, t('languageTag'))}</time>
          {!onItsPage && <NotePlace page={note.target.page} />}
        </p>
        {onGoToPassage !== undefined && quote !== undefined && (
          <button type="button" class="button button--quiet" onClick={() => onGoToPassage(note)}>
            <Icon of={LocateFixed} />
            {t('notes.goToPassage')}
          </button>
        )}
        {actions !== undefined && (
          <span class="note__actions">
            <IconButton icon={Pencil} label={t('notes.edit')} onClick={() => setChanging(true)} />
            <IconButton
              icon={Trash2}
              label={t('notes.delete')}
              onClick={() => actions.onDelete(note.id)}
            />
          </span>
        )}
      </div>
    </div>
  );
}
