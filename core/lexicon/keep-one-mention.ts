/**
 * One mention for each place. Of two that overlap the one further left stays, of two from the same place the longer; of
 * two for the same words a name before an abbreviation, a back-reference, a theme; then the earlier pack and entry
 * (which of several antecedents a back-reference has was settled before).
 */
import type { Mention } from './lexicon.ts';

const RANK = { named: 0, abbreviation: 1, 'back-reference': 2, theme: 3 } as const;

export function keepOneMention(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  let end = 0;
  for (const mention of mentions.toSorted(compare)) {
    if (mention.start < end) continue;
    kept.push(mention);
    end = mention.end;
  }
  return kept;
}

function compare(a: Mention, b: Mention): number {
  return a.start - b.start || b.end - a.end || RANK[a.kind] - RANK[b.kind] || a.entry - b.entry;
}
