/** A note on nothing but itself. */
import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../icon-button.tsx';
import type { EditorState } from '../notes/editor-status.tsx';
import { NoteEditor } from '../notes/note-editor.tsx';
import { NoteExtras } from '../notes/note-extras.tsx';
import { useWords } from '../words.ts';

export interface NewNoteProps {
  readonly text: string;
  readonly tags: readonly string[];
  readonly state: EditorState;
  readonly onText: (text: string) => void;
  readonly onTags: (tags: readonly string[]) => void;
  readonly onSave: () => void;
  /** The draft stays. */
  readonly onLeave: () => void;
}

export function NewNote({ text, tags, state, onText, onTags, onSave, onLeave }: NewNoteProps) {
  const t = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div class="new-note">
      <IconButton icon={X} label={t('notes.leave')} onClick={onLeave} />
      <NoteEditor text={text} state={state} onText={onText} onSave={onSave} fieldRef={field}>
        <NoteExtras text={text} tags={tags} onTags={onTags} onSubmit={onSave} />
      </NoteEditor>
    </div>
  );
}
