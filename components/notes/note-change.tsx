/** A note being changed. The text is held here until it was saved; a failure says why and keeps it. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useWords } from '../words.ts';
import type { SaveFailure, SaveOutcome } from './save-outcome.ts';
import { sayFailure } from './say-failure.ts';

export interface NoteChangeProps {
  readonly body: string;
  readonly onSave: (body: string) => Promise<SaveOutcome>;
  /** Saved or left as it was. */
  readonly onDone: () => void;
}

type State = { kind: 'open' } | { kind: 'saving' } | { kind: 'failed'; reason: SaveFailure };

export function NoteChange({ body, onSave, onDone }: NoteChangeProps) {
  const t = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(body);
  const [state, setState] = useState<State>({ kind: 'open' });
  useEffect(() => field.current?.focus(), []);
  const mayBeSaved = text.trim() !== '' && state.kind !== 'saving';
  const save = async () => {
    setState({ kind: 'saving' });
    const outcome = await onSave(text);
    if (outcome.ok) onDone();
    else setState({ kind: 'failed', reason: outcome.reason });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && mayBeSaved) void save();
  };
  return (
    <div class="editor">
      <label class="editor__label" for={id}>
        {t('notes.edit')}
      </label>
      <textarea
        id={id}
        ref={field}
        class="field editor__field"
        rows={4}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="editor__foot">
        <p class={`editor__status editor__status--${state.kind}`} role="status">
          {state.kind === 'failed' && sayFailure(t, state.reason)}
          {state.kind === 'saving' && t('notes.saving')}
        </p>
        <button type="button" class="button button--quiet" onClick={onDone}>
          {t('notes.cancel')}
        </button>
        <button
          type="button"
          class="button button--primary"
          disabled={!mayBeSaved}
          onClick={() => void save()}
        >
          {t('notes.saveChange')}
        </button>
      </div>
    </div>
  );
}
