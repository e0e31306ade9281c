/** The notes that are listed, each to be chosen, changed, deleted, and led from to its passage. */
import type { Note } from '../../core/note/note.ts';
import { formatMoment } from '../format-date.ts';
import { type NoteActions, NoteItem } from '../notes/note-item.tsx';
import { useWords } from '../words.ts';
import { NoteFeed } from './note-feed.tsx';

export interface NotebookListProps {
  readonly notes: readonly Note[];
  readonly words: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly editing: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onEditing: (id: string | undefined) => void;
  /** Left out: nothing can be changed now. */
  readonly actions?: NoteActions | undefined;
  readonly onGoToPassage?: ((note: Note) => void) | undefined;
}

export function NotebookList(props: NotebookListProps) {
  const t = useWords();
  const { notes, chosen, editing, actions, onChoose, onEditing } = props;
  const when = ({ created }: Note) => formatMoment(created, t('languageTag'));
  return (
    <NoteFeed
      label={t('notebook.listLabel')}
      notes={notes}
      words={props.words}
      editing={editing}
      labelOf={(note) => t('notebook.noteLabel', { date: when(note) })}
      onEnter={actions && (({ id }) => onEditing(id))}
      onSpace={({ id }) => onChoose(id)}
      onDelete={actions && (({ id }) => actions.onDelete(id))}
      draw={(note) => (
        <div class={chosen.has(note.id) ? 'row row--chosen' : 'row'}>
          <input
            type="checkbox"
            class="row__choose"
            aria-label={t('notebook.choose')}
            checked={chosen.has(note.id)}
            onChange={() => onChoose(note.id)}
          />
          <NoteItem
            note={note}
            namesEntry
            actions={actions}
            onGoToPassage={props.onGoToPassage}
            changing={editing === note.id}
            onChanging={(changing) => onEditing(changing ? note.id : undefined)}
          />
        </div>
      )}
    />
  );
}
