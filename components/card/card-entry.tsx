/** The entry in the card, with the reader's notes on it. */
import type { Ref } from 'preact';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import type { Hidden } from '../../core/pack/hidden.ts';
import type { OnCopy } from '../entry/copy-quotation.tsx';
import { EntryBody } from '../entry/entry-body.tsx';
import { HiddenNotice } from '../entry/not-this.tsx';
import { NoteEditor } from '../notes/note-editor.tsx';
import { NotesSection } from '../notes/notes-section.tsx';
import type { CardView } from './card-view.ts';

export interface CardEntryProps {
  readonly view: Extract<CardView, { kind: 'entry' }>;
  readonly fieldRef: Ref<HTMLTextAreaElement>;
  readonly onCopy: OnCopy;
  readonly onOpenRelated: (ref: EntryRef) => void;
  readonly onUnhide: (rule: Hidden) => void;
  readonly onNoteText: (text: string) => void;
  readonly onNoteSave: () => void;
}

export function CardEntry({ view, fieldRef, ...on }: CardEntryProps) {
  const { entry, hidden, editor } = view;
  return (
    <>
      {hidden !== undefined && (
        <HiddenNotice rule={hidden} title={entry.title} onUndo={() => on.onUnhide(hidden)} />
      )}
      <EntryBody entry={entry} onCopy={on.onCopy} onOpenRelated={on.onOpenRelated}>
        <NotesSection view={view.notes}>
          <NoteEditor
            text={editor.text}
            state={editor.state}
            onText={on.onNoteText}
            onSave={on.onNoteSave}
            fieldRef={fieldRef}
          />
        </NotesSection>
      </EntryBody>
    </>
  );
}
