/**
 * Rivals that no pack knows: "a report by the Audit Office", "the Equality Act", "Ofsted's review", after which "the
 * report", "the Act", "the review" is no longer ours. The patterns are English, as are the back-references that they
 * guard; in another language nothing is found and nothing breaks.
 */

/** Before the noun: another one of its kind is brought in; two words may stand between ("a damning new report"). */
const BROUGHT_IN = `(?:${anyCase("an? another one every each any our my their this annual last\\s+(?:week|month|year)['’]s")})(?:\\s+(?!(?:the|of|to|for|in|on|is|was|and)\\b)[\\p{L}\\d-]+){0,2}`;
/** Before the noun: a name, as "Equality Act", "Ofsted's report", "Charity Commission's latest report". */
const NAMED =
  "(?!(?:The|That|These|Those|His|Her|Its|Same|In|If|As|When|But|And)\\b)\\p{Lu}[\\p{L}\\d.]*(?:['’]s?(?:\\s+[\\p{L}\\d-]+){0,2})?";
/** Before the noun: what tells it from ours, as "the oldest fund". */
const TOLD_APART = `(?:${anyCase('the')})\\s+(?!(?:new|same|proposed|whole|entire|first|second|other)\\b)\\p{Ll}[\\p{L}-]*`;
/** After the noun: whose it is, as "report by the Audit Office". */
const WHOSE =
  '(?:(?:published|produced|written)\\s+)?(?:by|from)\\s+(?:the\\s+|an?\\s+)?\\p{L}[\\p{L}\\s]{0,20}';

/** What follows a back-reference that is none: "The report at the foot of this page", "the report of the coroner". */
const ELSEWHERE =
  /^\s+(?:(?:(?:published|produced|written)\s+)?by|from|into|at\s+the|of(?!\s+\d)|below|above|overleaf)\b/;

/** Of a word. Blocks follow one another without a sign between them: "Roe answersA new report". */
const START = '(?:(?<![\\p{L}\\d])|(?<=\\p{Ll})(?=\\p{Lu}))';

const WORD = /^\p{L}+$/u;
const patterns = new Map<string, RegExp>();

/** Alternatives of a pattern, each at the head of a sentence or within. */
function anyCase(words: string): string {
  return words
    .split(' ')
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join('|');
}

export interface Rival {
  readonly start: number;
  readonly end: number;
}

/**
 * @param text between the antecedent and the back-reference.
 * @param noun as the pack writes it: "Act" is no act. Anything but letters is no noun of ours: a pack brings no patterns.
 * @param isSubject the page is about it: then "the long report" is it.
 * @returns where in `text` rivals stand, in order. One that says not whose it is begins with its sentence ("Roe has written a report").
 */
export function findRivals(text: string, noun: string, isSubject: boolean): Rival[] {
  if (!WORD.test(noun)) return [];
  const key = `${noun} ${isSubject}`;
  const pattern = patterns.get(key) ?? patternOf(noun, isSubject);
  patterns.set(key, pattern);
  return Array.from(text.matchAll(pattern), ({ index, 0: words, 1: whose }) => ({
    start: whose === undefined ? startOfSentence(text, index) : index,
    end: index + words.length,
  }));
}

function patternOf(noun: string, isSubject: boolean): RegExp {
  const it = noun === noun.toLowerCase() ? `(?:${anyCase(noun)})` : noun;
  const before = `(?:${isSubject ? BROUGHT_IN : `${BROUGHT_IN}|${TOLD_APART}`})\\s+`;
  return new RegExp(
    `${START}(?:((?:${before})?${it}\\s+${WHOSE}|${NAMED}\\s+${it})|${before}${it})(?!\\p{Ll})`,
    'gu',
  );
}

function startOfSentence(text: string, index: number): number {
  const before = text.slice(0, index);
  return /\p{L}$/u.test(before) ? index : before.search(/[^.!?\n]*$/);
}

/** @param after the text that follows a back-reference. */
export const pointsElsewhere = (after: string): boolean => ELSEWHERE.test(after);
