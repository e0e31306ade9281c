/** How alike two passages are, word by word: words are what an editor keeps, letters are what chance shares. */

/** Words in lower case, in order. The text is folded (`foldTypography`). */
export function listWords(folded: string): readonly string[] {
  return folded.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

export type WeighWord = (word: string) => number;

export function countLetters(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/**
 * A word of the context weighs its length, divided by how often it stands on the page: one that stands there ten times
 * ("share", "the") points at ten places, and says a tenth of what a rare one says about which is meant.
 */
export function createWeigher(page: readonly string[]): WeighWord {
  const counts = new Map<string, number>();
  for (const word of page) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => word.length / (counts.get(word) ?? 1);
}

export function weighWords(words: readonly string[], weigh: WeighWord): number {
  return words.reduce((sum, word) => sum + weigh(word), 0);
}

/** From 0 to 1: the letters of words that stand in both in the same order, against all of both. */
export function compareWords(a: readonly string[], b: readonly string[]): number {
  const all = countLetters(a) + countLetters(b);
  if (all === 0) return 1;
  const weigh = (word: string) => word.length;
  return 1 - alignWords(a, b, { weigh, intruder: 1, openEnd: false }) / all;
}

/** Words that came in between weigh half of words that went: a sentence may have grown. */
const INTRUDER = 0.5;

/**
 * From 0 to 1: how much of `wanted` still stands in `found`; undefined where nothing is wanted. Both are read from the
 * same end; how `found` goes on after the last wanted word does not count, what it puts between does.
 */
export function findShare(
  wanted: readonly string[],
  found: readonly string[],
  weigh: WeighWord,
): number | undefined {
  const all = weighWords(wanted, weigh);
  if (all === 0) return undefined;
  const cost = alignWords(wanted, found, { weigh, intruder: INTRUDER, openEnd: true });
  return Math.max(0, 1 - cost / all);
}

interface Alignment {
  readonly weigh: WeighWord;
  /** What a word of the second passage alone costs, as a share of its weight. */
  readonly intruder: number;
  /** Whether the second passage may go on at no cost. */
  readonly openEnd: boolean;
}

/** The least weight of words that stand in one passage only. Time is the product of the lengths. */
function alignWords(
  a: readonly string[],
  b: readonly string[],
  { weigh, intruder, openEnd }: Alignment,
): number {
  const intrusions = b.map((word) => weigh(word) * intruder);
  let above = new Float64Array(b.length + 1);
  for (const [at, cost] of intrusions.entries()) above[at + 1] = (above[at] ?? 0) + cost;
  for (const word of a) {
    const weight = weigh(word);
    const row = new Float64Array(b.length + 1);
    row[0] = (above[0] ?? 0) + weight;
    for (const [at, other] of b.entries()) {
      const alone = Math.min((above[at + 1] ?? 0) + weight, (row[at] ?? 0) + (intrusions[at] ?? 0));
      row[at + 1] = isSame(word, other) ? Math.min(alone, above[at] ?? 0) : alone;
    }
    above = row;
  }
  return openEnd ? Math.min(...above) : (above[b.length] ?? 0);
}

const LEAST_LETTERS = 5; // in shorter words one letter makes another word: "cost", "lost"

/** The same word, or one that a typist or a house style would write for it: a letter more, fewer or other. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < LEAST_LETTERS || long.length - short.length > 1) return false;
  if (/\d/.test(a) || /\d/.test(b)) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  return long.length - start - end <= 1;
}
