/** The reader's notes on what is shown, and the field for another. */
import type { ComponentChildren } from 'preact';
import type { Note } from '../../core/note/note.ts';
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';
import { type NoteActions, NoteItem } from './note-item.tsx';
import { NoteUndo } from './note-undo.tsx';

export type NotesView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'notes'; readonly notes: readonly Note[] };

export interface NotesSectionProps {
  readonly view: NotesView;
  readonly heading?: string;
  readonly empty?: string;
  readonly actions?: NoteActions | undefined;
  /** How many notes were just deleted, and the way to have them back. */
  readonly undo?: { readonly count: number; readonly onUndo: () => void } | undefined;
  readonly onGoToPassage?: ((note: Note) => void) | undefined;
  readonly onItsPage?: boolean;
  /** The editor, where a note can be written. */
  readonly children?: ComponentChildren;
}

export function NotesSection(props: NotesSectionProps) {
  const t = useWords();
  const { view, undo } = props;
  return (
    <Section heading={props.heading ?? t('notes.heading')} class="notes">
      {view.kind === 'loading' && <p class="soft">{t('notes.loading')}</p>}
      {view.kind === 'notes' && view.notes.length === 0 && (
        <p class="soft">{props.empty ?? t('notes.none')}</p>
      )}
      {view.kind === 'notes' && view.notes.length > 0 && (
        <ul class="notes__list">
          {view.notes.map((note) => (
            <li key={note.id}>
              <NoteItem
                note={note}
                actions={props.actions}
                onGoToPassage={props.onGoToPassage}
                onItsPage={props.onItsPage ?? false}
              />
            </li>
          ))}
        </ul>
      )}
      {undo !== undefined && <NoteUndo {...undo} />}
      {props.children}
    </Section>
  );
}
