/** A note being changed. The text is held here until it was saved; a failure says why and keeps it. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { SaveFailure } from '../../core/note/save-failure.ts';
import { useWords } from '../words.ts';
import { NoteExtras } from './note-extras.tsx';
import type { NoteWording } from './note-item.tsx';
import type { SaveOutcome } from './save-outcome.ts';
import { sayFailure } from './say-failure.ts';

export interface NoteChangeProps {
  readonly wording: NoteWording;
  readonly onSave: (wording: NoteWording) => Promise<SaveOutcome>;
  /** Saved or left as it was. */
  readonly onDone: () => void;
}

type State = { kind: 'open' } | { kind: 'saving' } | { kind: 'failed'; reason: SaveFailure };

export function NoteChange({ wording, onSave, onDone }: NoteChangeProps) {
  const t = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(wording.body);
  const [tags, setTags] = useState(wording.tags);
  const latest = useRef(tags);
  latest.current = tags;
  const [state, setState] = useState<State>({ kind: 'open' });
  useEffect(() => field.current?.focus(), []);
  const mayBeSaved = text.trim() !== '' && state.kind !== 'saving';
  const save = async () => {
    setState({ kind: 'saving' });
    const outcome = await onSave({ body: text, tags: latest.current });
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
      <NoteExtras
        text={text}
        tags={tags}
        onTags={(next) => {
          latest.current = next;
          setTags(next);
        }}
        onSubmit={() => mayBeSaved && void save()}
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
