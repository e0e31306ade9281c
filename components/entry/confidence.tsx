import type { Confidence as Level } from '../../core/pack/pack.ts';
import { useWords } from '../words.ts';

/** Said only where there is room for doubt. */
export function Confidence({ confidence }: { readonly confidence: Level | undefined }) {
  const t = useWords();
  if (confidence === undefined || confidence === 'high') return null;
  return <p class="confidence">{t(`confidence.${confidence}`)}</p>;
}
