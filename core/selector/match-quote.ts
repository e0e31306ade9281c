/**
 * Finds a described passage in a page as it is now. A note at a wrong place is worse than one that says its place is
 * gone, so a place must have evidence: the words themselves if they are many, what stands around them if they are few.
 *
 *   1. places where the words stand as they were, typography apart
 *   2. if none of them will do, places where something like them stands
 *   3. each is judged by its words and its context; the best must be good enough and clearly better than the next
 *   4. where two are equally good the stored position decides, if it is clearly nearer to one
 */
import type { TextPositionSelector, TextQuoteSelector } from '../note/note.ts';
import {
  type Candidate,
  type FoldedQuote,
  findApproximateCandidates,
  findExactCandidates,
} from './find-candidates.ts';
import { foldTypography } from './fold-typography.ts';
import { createJudge, type Judged } from './judge-place.ts';

export type QuoteMatch =
  | {
      readonly how: 'exact' | 'approximate';
      /** UTF-16 offsets in the text. */
      readonly start: number;
      readonly end: number;
      /** From 0 to 1. */
      readonly score: number;
    }
  | { readonly how: 'orphan'; readonly reason: OrphanReason };

export type OrphanReason =
  /** Nothing like the quote is on the page. */
  | 'quote-gone'
  /** Its words are there, but nothing around them says that it is the same place. */
  | 'context-gone'
  /** It stands at several places, and nothing tells which was meant. */
  | 'ambiguous';

/** Places that are judged, nearest to the stored position first: a page may hold a word a million times. */
const MOST_PLACES = 500;
/** The best place must be better than the next by this. */
const MARGIN = 0.08;
/** Or as many times nearer to the stored position. */
const NEARER = 3;

export function matchQuote(
  text: string,
  {
    quote,
    position,
  }: { readonly quote: TextQuoteSelector; readonly position?: TextPositionSelector | undefined },
): QuoteMatch {
  const page = foldTypography(text);
  const wanted: FoldedQuote = {
    exact: foldTypography(quote.exact).text.trim(),
    prefix: foldTypography(quote.prefix).text,
    suffix: foldTypography(quote.suffix).text,
  };
  if (wanted.exact === '') return { how: 'orphan', reason: 'quote-gone' };

  const judge = createJudge(page.text, quote);
  const distance =
    position && ((place: Candidate) => Math.abs(page.sourceStart(place.start) - position.start));
  const judgeAll = (candidates: readonly Candidate[]) =>
    takeNearest(candidates, distance)
      .map(judge)
      .filter(({ convincing }) => convincing);

  const exact = findExactCandidates(page.text, wanted);
  const sure = judgeAll(exact);
  const places = sure.length > 0 ? sure : judgeAll(findApproximateCandidates(page.text, wanted));
  if (places.length === 0) {
    return { how: 'orphan', reason: exact.length > 0 ? 'context-gone' : 'quote-gone' };
  }

  const best = choose(places, distance);
  if (best === undefined) return { how: 'orphan', reason: 'ambiguous' };
  const { how, score } = best;
  return { how, start: page.sourceStart(best.start), end: page.sourceEnd(best.end), score };
}

type Distance = (place: Candidate) => number;

function takeNearest(
  places: readonly Candidate[],
  distance: Distance | undefined,
): readonly Candidate[] {
  if (places.length <= MOST_PLACES) return places;
  const ranked = distance && places.toSorted((a, b) => distance(a) - distance(b));
  return (ranked ?? places).slice(0, MOST_PLACES);
}

function choose(places: readonly Judged[], distance: Distance | undefined): Judged | undefined {
  const ranked = places.toSorted((a, b) => b.score - a.score);
  const best = ranked[0];
  if (best === undefined) return undefined;
  const rivals = ranked.filter(
    (place) =>
      best.score - place.score < MARGIN && (place.end <= best.start || place.start >= best.end),
  );
  if (rivals.length === 0) return best;
  if (distance === undefined) return undefined;
  const [near, next] = [best, ...rivals].sort((a, b) => distance(a) - distance(b));
  if (near === undefined || next === undefined) return near;
  return distance(near) * NEARER <= distance(next) ? near : undefined;
}
