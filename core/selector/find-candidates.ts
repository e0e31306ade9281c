/**
 * Places where a quote may stand, to be judged: those where its words stand as they are, and those where something like
 * it stands, found with and without its context. Offsets are in the folded text.
 */
import search from 'approx-string-match';

export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly how: 'exact' | 'approximate';
}

/** Of the pattern's length: what more than this differs is another sentence. */
const MAX_DIFFERENCE = 0.4;
/** Units. A longer pattern is looked for by its beginning and its end, to bound the time. */
const LONGEST_PATTERN = 256;
/** Units of such a beginning or end. */
const EDGE = 96;
/** How much shorter or longer a long quote may have become between its edges. */
const STRETCH = 2;
/** Places of a long quote that are compared in full; each costs the square of its length. */
const MOST_BY_EDGES = 8;
/** Shorter patterns are like too much. */
const SHORTEST_PATTERN = 8;

export interface FoldedQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export function findExactCandidates(text: string, quote: FoldedQuote): readonly Candidate[] {
  const { exact } = quote;
  const found: Candidate[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    if (keepsEdges(text, at, end, quote)) found.push({ start: at, end, how: 'exact' });
  }
  return found;
}

export function findApproximateCandidates(text: string, quote: FoldedQuote): readonly Candidate[] {
  const lower = toLowerUnits(text);
  const exact = toLowerUnits(quote.exact);
  const prefix = toLowerUnits(quote.prefix);
  const suffix = toLowerUnits(quote.suffix);
  const found =
    exact.length > LONGEST_PATTERN
      ? findByEdges(lower, exact)
      : [...findLike(lower, exact), ...findInContext(lower, { exact, prefix, suffix })];
  const snapped = found.map(({ start, end }) => snapToWords(text, start, end));
  const places = new Map(snapped.map((span) => [`${span.start} ${span.end}`, span]));
  return [...places.values()].map((span) => ({ ...span, how: 'approximate' }));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function findLike(text: string, pattern: string): readonly Span[] {
  if (pattern.length < SHORTEST_PATTERN) return [];
  return search(text, pattern, Math.floor(pattern.length * MAX_DIFFERENCE));
}

/** Finds the quote with its surroundings, and it in there: what changed most may be the quote itself. */
function findInContext(text: string, { exact, prefix, suffix }: FoldedQuote): readonly Span[] {
  const room = Math.max(0, Math.floor((LONGEST_PATTERN - exact.length) / 2));
  const before = prefix.slice(Math.max(0, prefix.length - room));
  const after = suffix.slice(0, room);
  return findLike(text, before + exact + after).flatMap((region) => {
    const inside = text.slice(region.start, region.end);
    return search(inside, exact, Math.floor(exact.length * 0.6)).map((span) => ({
      start: region.start + span.start,
      end: region.start + span.end,
    }));
  });
}

/** Each beginning with the end that makes the length most like what it was; the most like of all first. */
function findByEdges(text: string, exact: string): readonly Span[] {
  const heads = mergeSpans(findLike(text, exact.slice(0, EDGE)));
  const tails = mergeSpans(findLike(text, exact.slice(-EDGE)));
  const stretch = ({ start, end }: Span) => Math.abs(Math.log((end - start) / exact.length));
  return heads
    .flatMap((head) => {
      const spans = tails
        .filter((tail) => tail.end > head.start)
        .map((tail) => ({ start: head.start, end: tail.end }));
      const [first, ...others] = spans;
      return first === undefined
        ? []
        : [others.reduce((best, span) => (stretch(span) < stretch(best) ? span : best), first)];
    })
    .filter((span) => stretch(span) < Math.log(STRETCH))
    .sort((a, b) => stretch(a) - stretch(b))
    .slice(0, MOST_BY_EDGES);
}

/** The search gives the same place once for each end that it may have: the first of those that overlap stands for all. */
function mergeSpans(spans: readonly Span[]): readonly Span[] {
  return spans.filter((span, at) => span.start >= (spans[at - 1]?.end ?? 0));
}

/** A quote that began and ended with whole words does so wherever it stands: "AI" is not in "said". */
function keepsEdges(text: string, start: number, end: number, quote: FoldedQuote): boolean {
  const cutBefore = isWordPair(quote.prefix.slice(-1) + quote.exact.slice(0, 1));
  const cutAfter = isWordPair(quote.exact.slice(-1) + quote.suffix.slice(0, 1));
  return (
    (cutBefore || !isWordPair(text.slice(start - 1, start + 1))) &&
    (cutAfter || !isWordPair(text.slice(end - 1, end + 1)))
  );
}

/** The nearest place between two words, on each side. */
function snapToWords(text: string, start: number, end: number): Span {
  const from = nearestBreak(text, start);
  const to = nearestBreak(text, end);
  const inside = from < to ? text.slice(from, to) : text.slice(start, end);
  const first = from < to ? from : start;
  const lead = inside.length - inside.trimStart().length;
  return { start: first + lead, end: first + inside.trimEnd().length };
}

function nearestBreak(text: string, at: number): number {
  for (let distance = 0; distance < 32; distance++) {
    if (isBreak(text, at - distance)) return at - distance;
    if (isBreak(text, at + distance)) return at + distance;
  }
  return at;
}

function isBreak(text: string, at: number): boolean {
  return at <= 0 || at >= text.length || !isWordPair(text.slice(at - 1, at + 1));
}

function isWordPair(pair: string): boolean {
  return /^[\p{L}\p{M}\p{N}]{2}$/u.test(pair);
}

/** Lower case of the same length: the few letters whose lower case is longer stay. */
function toLowerUnits(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (character) => {
    const one = character.toLowerCase();
    return one.length === character.length ? one : character;
  });
}
