/** A stance by word and sign; the colour only repeats them. */
import { Diff, Equal, type IconNode, Minus, Plus } from 'lucide';
import type { Stance } from '../core/pack/pack.ts';
import { Icon } from './icon.tsx';
import { useWords } from './words.ts';

const SIGNS: Readonly<Record<Stance, IconNode>> = {
  critical: Minus,
  mixed: Diff,
  supportive: Plus,
  neutral: Equal,
};

export function StancePill({ stance }: { readonly stance: Stance }) {
  const t = useWords();
  return (
    <span class={`pill pill--${stance}`}>
      <Icon of={SIGNS[stance]} />
      {t(`stance.${stance}`)}
    </span>
  );
}
