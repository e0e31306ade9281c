import { TriangleAlert } from 'lucide';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';
import type { Unavailable } from './card-view.ts';

const KEYS = {
  'not-found': 'unavailable.notFound',
  'no-answer': 'unavailable.noAnswer',
  recovery: 'unavailable.recovery',
} as const satisfies Record<Unavailable, string>;

/** Why there is nothing to read, and what can be done. */
export function CardUnavailable({ reason }: { readonly reason: Unavailable }) {
  const t = useWords();
  return (
    <p class="card__message">
      <Icon of={TriangleAlert} /> {t(KEYS[reason])}
    </p>
  );
}
