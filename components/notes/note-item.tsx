/** A note as it stands: its text, when it was written, on which page; and, where that is allowed, its changing. */
import { History, LocateFixed, Pencil, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { Note } from '../../core/note/note.ts';
import { formatMoment } from '../format-date.ts';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { useWords } from '../words.ts';
import { NoteChange } from './note-change.tsx';
import { NotePassage } from './note-passage.tsx';
import { NotePlace } from './note-place.tsx';
import { NoteText } from './note-text.tsx';
import { NoteVersions } from './note-versions.tsx';
import { useNotesAround } from './notes-context.ts';
import type { SaveOutcome } from './save-outcome.ts';

/** What the reader can change of a note. */
export interface NoteWording {
  readonly body: string;
  readonly tags: readonly string[];
}

/** What may be done to a note; given only in trusted places, never in the card. */
export interface NoteActions {
  readonly onEdit: (id: string, wording: NoteWording) => Promise<SaveOutcome>;
  readonly onDelete: (id: string) => void;
  /** Its earlier states, newest first. */
  readonly listVersions?: (id: string) => Promise<readonly Note[]>;
}

export interface NoteItemProps {
  readonly note: Note;
  readonly actions?: NoteActions | undefined;
  /** Given: leads to the note's passage. */
  readonly onGoToPassage?: ((note: Note) => void) | undefined;
  /** The page is in view already and is not named again. */
  readonly onItsPage?: boolean;
  /** Names the entry, where the note stands among others'. */
  readonly namesEntry?: boolean;
  /** Given together: whether it is being changed is known outside, as a list must that draws only what is in view. */
  readonly changing?: boolean;
  readonly onChanging?: (changing: boolean) => void;
}

export function NoteItem(props: NoteItemProps) {
  const { note, actions, onGoToPassage, onItsPage = false, namesEntry = false } = props;
  const t = useWords();
  const { passages } = useNotesAround();
  const [changingHere, setChangingHere] = useState(false);
  const changing = props.changing ?? changingHere;
  const setChanging = props.onChanging ?? setChangingHere;
  const [history, setHistory] = useState(false);
  if (changing && actions !== undefined) {
    return (
      <NoteChange
        wording={note}
        onSave={(wording) => actions.onEdit(note.id, wording)}
        onDone={() => setChanging(false)}
      />
    );
  }
  const { quote, page, entryTitle } = note.target;
  const listVersions = actions?.listVersions;
  const state = passages.get(note.id);
  return (
    <div class="note">
      {namesEntry && entryTitle !== undefined && <p class="kicker">{entryTitle}</p>}
      <NotePassage target={note.target} state={state} />
      <NoteText body={note.body} />
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
          {!onItsPage && <NotePlace page={page} />}
        </p>
        {onGoToPassage !== undefined && quote !== undefined && page !== undefined && (
          <button
            type="button"
            class="button button--quiet"
            disabled={state?.kind === 'looking'}
            onClick={() => onGoToPassage(note)}
          >
            <Icon of={LocateFixed} />
            {t('notes.goToPassage')}
          </button>
        )}
        {actions !== undefined && (
          <span class="note__actions">
            {listVersions !== undefined && note.modified !== note.created && (
              <IconButton
                icon={History}
                label={t('notes.versions')}
                pressed={history}
                onClick={() => setHistory(!history)}
              />
            )}
            <IconButton icon={Pencil} label={t('notes.edit')} onClick={() => setChanging(true)} />
            <IconButton
              icon={Trash2}
              label={t('notes.delete')}
              onClick={() => actions.onDelete(note.id)}
            />
          </span>
        )}
      </div>
      {history && listVersions !== undefined && (
        <NoteVersions
          list={() => listVersions(note.id)}
          modified={note.modified}
          onRestore={({ body, tags }) => void actions?.onEdit(note.id, { body, tags })}
        />
      )}
    </div>
  );
}
