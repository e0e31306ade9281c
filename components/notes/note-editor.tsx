/**
 * The field for a new note. Its text is given and told, never held here: whoever keeps the draft has it whatever
 * becomes of this component. "Saved" is said when it was acknowledged, and a failure leaves the text where it is.
 */
import type { ComponentChildren, Ref, TargetedKeyboardEvent } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '../words.ts';
import { type EditorState, EditorStatus } from './editor-status.tsx';

export interface NoteEditorProps {
  readonly text: string;
  readonly state: EditorState;
  readonly onText: (text: string) => void;
  readonly onSave: () => void;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
  /** Between the text and the button: tags and a preview, where there is room for them. */
  readonly children?: ComponentChildren;
}

export function NoteEditor({ text, state, onText, onSave, fieldRef, children }: NoteEditorProps) {
  const t = useWords();
  const id = useId();
  const saving = state.kind === 'saving';
  const mayBeSaved = text.trim() !== '' && !saving;
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (mayBeSaved) onSave();
  };
  return (
    <div class="editor">
      <label class="editor__label" for={id}>
        {t('notes.label')}
      </label>
      <textarea
        id={id}
        {...(fieldRef === undefined ? {} : { ref: fieldRef })}
        class="field editor__field"
        rows={3}
        value={text}
        readOnly={saving}
        placeholder={t('notes.placeholder')}
        aria-describedby={`${id}-hint`}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {children}
      <div class="editor__foot">
        <EditorStatus state={state} hintId={`${id}-hint`} />
        <button
          type="button"
          class="button button--primary"
          disabled={!mayBeSaved}
          aria-busy={saving}
          onClick={onSave}
        >
          {t(state.kind === 'failed' ? 'notes.tryAgain' : 'notes.save')}
        </button>
      </div>
    </div>
  );
}
