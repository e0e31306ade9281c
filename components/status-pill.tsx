/** What became of a proposal, by word and sign; the colour only repeats them. */
import { Check, CircleDashed, Contrast, type IconNode, Replace, X } from 'lucide';
import type { Status } from '../core/pack/pack.ts';
import { Icon } from './icon.tsx';
import { useWords } from './words.ts';

const SIGNS: Readonly<Record<Status, IconNode>> = {
  rejected: X,
  adopted: Check,
  partly: Contrast,
  superseded: Replace,
  open: CircleDashed,
};

export function StatusPill({ status }: { readonly status: Status }) {
  const t = useWords();
  return (
    <span class={`pill pill--${status}`}>
      <Icon of={SIGNS[status]} />
      {t(`status.${status}`)}
    </span>
  );
}
