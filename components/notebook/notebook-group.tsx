import type { Note } from '../../core/note/note.ts';
import { type NoteActions, NoteItem } from '../notes/note-item.tsx';
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';
import type { NoteGroup } from './group-notes.ts';

export interface NotebookGroupProps {
  readonly group: NoteGroup;
  readonly actions: NoteActions | undefined;
  readonly onGoToPassage: ((note: Note) => void) | undefined;
}

/** The notes on one entry. */
export function NotebookGroup({ group, actions, onGoToPassage }: NotebookGroupProps) {
  const t = useWords();
  return (
    <Section heading={group.title ?? t('notebook.noEntry')} class="notebook-group">
      <ul class="notes__list">
        {group.notes.map((note) => (
          <li key={note.id}>
            <NoteItem note={note} actions={actions} onGoToPassage={onGoToPassage} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
