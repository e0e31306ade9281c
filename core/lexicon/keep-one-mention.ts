/**
 * One mention for each place. Of two that overlap the one further left stays, of two from the same place the longer; but a
 * back-reference gives way to a name that runs further ("the right" to "Right to Serve"). Of two for the same words a name
 * comes before an abbreviation, a back-reference, a theme; then the earlier pack and entry (which of several antecedents a
 * back-reference has was settled before).
 */
import type { Mention } from './lexicon.ts';

const RANK = { named: 0, abbreviation: 1, 'back-reference': 2, theme: 3 } as const;

/** In order of place. */
export function keepOneMention(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions.toSorted(compare)) {
    const last = kept.at(-1);
    if (last === undefined || mention.start >= last.end) kept.push(mention);
    else if (givesWay(last, mention)) kept[kept.length - 1] = mention;
  }
  return kept;
}

function givesWay(last: Mention, next: Mention): boolean {
  return last.kind === 'back-reference' && next.kind !== 'back-reference' && next.end > last.end;
}

function compare(a: Mention, b: Mention): number {
  return a.start - b.start || b.end - a.end || RANK[a.kind] - RANK[b.kind] || a.entry - b.entry;
}
