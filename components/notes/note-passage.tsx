/** The words that a note is on; where they are gone from the page, why, and what stood around them. */
import { TriangleAlert } from 'lucide';
import type { NoteTarget } from '../../core/note/note.ts';
import type { OrphanReason } from '../../core/selector/match-quote.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';
import type { PassageState } from './notes-context.ts';

const REASONS = {
  'quote-gone': 'passage.quoteGone',
  'context-gone': 'passage.contextGone',
  ambiguous: 'passage.ambiguous',
} as const satisfies Record<OrphanReason, string>;

export interface NotePassageProps {
  readonly target: NoteTarget;
  readonly state: PassageState | undefined;
}

export function NotePassage({ target: { quote }, state }: NotePassageProps) {
  const t = useWords();
  const said = saying(state);
  return (
    <>
      {quote !== undefined && (
        <blockquote class="note__quote">
          {state?.kind === 'gone' && quote.prefix !== '' && (
            <span class="note__context">…{quote.prefix}</span>
          )}
          {quote.exact}
          {state?.kind === 'gone' && quote.suffix !== '' && (
            <span class="note__context">{quote.suffix}…</span>
          )}
        </blockquote>
      )}
      <p class="note__passage" role="status">
        {said !== undefined && (
          <>
            {state?.kind !== 'looking' && <Icon of={TriangleAlert} />} {said}
          </>
        )}
      </p>
    </>
  );

  function saying(state: PassageState | undefined): string | undefined {
    switch (state?.kind) {
      case 'gone':
        return t(REASONS[state.reason]);
      case 'looking':
        return t('passage.looking');
      case 'not-allowed':
        return t('passage.notAllowed');
      case 'no-page':
        return t('passage.noPage');
      case 'found':
      case undefined:
        return undefined;
      default:
        return state satisfies never;
    }
  }
}
