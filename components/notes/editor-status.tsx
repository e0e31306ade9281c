/** How the note in the editor stands. Polite: it waits for the screen reader to finish its sentence. */
import { Check, TriangleAlert } from 'lucide';
import type { SaveFailure } from '../../core/note/save-failure.ts';
import { Icon } from '../icon.tsx';
import { type Translate, useWords } from '../words.ts';
import { sayFailure } from './say-failure.ts';

export type EditorState =
  | { readonly kind: 'idle' }
  /** What is typed would survive the browser. */
  | { readonly kind: 'draft-kept' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly reason: SaveFailure };

export interface EditorStatusProps {
  readonly state: EditorState;
  readonly hintId: string;
}

export function EditorStatus({ state, hintId }: EditorStatusProps) {
  const t = useWords();
  const icon = state.kind === 'failed' ? TriangleAlert : state.kind === 'saved' ? Check : undefined;
  return (
    <div class={`editor__status editor__status--${state.kind}`}>
      <p role="status">
        {icon && <Icon of={icon} />} {announce(t, state)}
      </p>
      <p id={hintId} class="soft">
        {state.kind === 'draft-kept' ? t('notes.draftKept') : t('notes.shortcut')}
      </p>
    </div>
  );
}

/** A kept draft is shown and not announced: it happens amid typing. */
function announce(t: Translate, state: EditorState): string {
  switch (state.kind) {
    case 'idle':
    case 'draft-kept':
      return '';
    case 'saving':
      return t('notes.saving');
    case 'saved':
      return t('notes.saved');
    case 'failed':
      return sayFailure(t, state.reason);
    default:
      return state satisfies never;
  }
}
