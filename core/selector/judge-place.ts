/**
 * How much speaks for a place: the words that stand there, and the words around. All weights and thresholds of matching
 * are here; `match-quote.test.ts` measures what they come to.
 */
import type { TextQuoteSelector } from '../note/note.ts';
import type { Candidate } from './find-candidates.ts';
import { foldTypography } from './fold-typography.ts';
import {
  compareWords,
  countLetters,
  createWeigher,
  findShare,
  listWords,
  type WeighWord,
  weighWords,
} from './words.ts';

/** What the quote's own words and what its surroundings say, in the score of a place. Their sum is 1. */
const QUOTE_WEIGHT = 0.6;
const CONTEXT_WEIGHT = 0.4;
/** One whole side is nearly as good as both: a moved paragraph loses the other. */
const ONE_SIDE = 0.85;
/** Letters of the quote's own block that a side must have to stand alone. */
const LEAST_SIDE = 16;

/** An approximate place must score this: half of the words may be new in full context, a fifth in half of it. */
const GOOD_ENOUGH = 0.71;
/** A sentence that keeps less than this of its words is another one, whatever stands around it. */
const LEAST_QUOTE = 0.5;
/** Letters: what has more does not stand twice by chance, and needs no context when it is exact. */
const SELF_EVIDENT = 36;
/** What a shorter quote needs of its context: this for a single letter, less for each more. */
const CONTEXT_OF_SHORTEST = 0.8;
const CONTEXT_OF_LONGEST = 0.3;
/** A shorter quote that changed needs nearly all its words, or nearly all its context. */
const NEARLY_ALL = 0.9;

export interface Judged extends Candidate {
  /** From 0 to 1. */
  readonly score: number;
  /** Whether a note may be shown there, if no other place is as good. */
  readonly convincing: boolean;
}

export function createJudge(
  /** The page, folded. */
  text: string,
  quote: TextQuoteSelector,
): (place: Candidate) => Judged {
  const weigh = createWeigher(listWords(text));
  const words = listWords(foldTypography(quote.exact).text);
  const before = describeSide(quote.prefix.split('\n').toReversed(), true);
  const after = describeSide(quote.suffix.split('\n'), false);
  const letters = countLetters(words);
  const isShort = letters < SELF_EVIDENT;
  const needed =
    CONTEXT_OF_SHORTEST - (CONTEXT_OF_SHORTEST - CONTEXT_OF_LONGEST) * (letters / SELF_EVIDENT);

  return (place) => {
    const { start, end, how } = place;
    const likeness = how === 'exact' ? 1 : compareWords(words, listWords(text.slice(start, end)));
    // Twice the length leaves room for words put in between.
    const above = text.slice(Math.max(0, start - 2 * quote.prefix.length), start);
    const below = text.slice(end, end + 2 * quote.suffix.length);
    const context = weighContext([
      compareSide(before, listWords(above).toReversed(), weigh),
      compareSide(after, listWords(below), weigh),
    ]);
    const score = QUOTE_WEIGHT * likeness + CONTEXT_WEIGHT * context;
    const convincing =
      how === 'exact'
        ? !isShort || context >= needed
        : likeness >= LEAST_QUOTE &&
          score >= GOOD_ENOUGH &&
          (!isShort || context >= NEARLY_ALL || (likeness >= NEARLY_ALL && context >= needed));
    return { ...place, score, convincing };
  };
}

/** What was written down of one side, outward from the quote. */
interface Side {
  readonly words: readonly string[];
  /** How many of them stand in the quote's own block; the others may move without it. */
  readonly own: number;
}

/** `blocks` outward from the quote. */
function describeSide(blocks: readonly string[], backwards: boolean): Side {
  const [own = [], ...others] = blocks.map((block) => {
    const words = listWords(foldTypography(block).text);
    return backwards ? words.toReversed() : words;
  });
  return { words: [...own, ...others.flat()], own: own.length };
}

interface Comparison {
  readonly weight: number;
  /** From 0 to 1. */
  readonly share: number;
  /** The same for what stood in the quote's own block, or 0 where that is too little. */
  readonly ownShare: number;
}

function compareSide({ words, own }: Side, found: readonly string[], weigh: WeighWord): Comparison {
  const ownWords = words.slice(0, own);
  const enough = countLetters(ownWords) >= LEAST_SIDE;
  return {
    weight: weighWords(words, weigh),
    share: findShare(words, found, weigh) ?? 0,
    ownShare: enough ? (findShare(ownWords, found, weigh) ?? 0) : 0,
  };
}

function weighContext(sides: readonly Comparison[]): number {
  const weight = sides.reduce((sum, side) => sum + side.weight, 0);
  if (weight === 0) return 0;
  const both = sides.reduce((sum, side) => sum + side.share * side.weight, 0) / weight;
  return Math.max(both, ...sides.map(({ ownShare }) => ownShare * ONE_SIDE));
}
