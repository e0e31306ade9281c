/**
 * Rivals that no pack knows: "a report by the Audit Office", "the Equality Act", "Ofsted's review", after which "the
 * report", "the Act", "the review" is no longer ours. The patterns are English, as are the back-references that they
 * guard; in another language nothing is found and nothing breaks.
 */

/** Before the noun: another one of its kind is brought in; two words may stand between ("a damning new report"). */
const BROUGHT_IN =
  "(?:an?|another|one|every|each|any|our|my|their|annual|(?:last|this)\\s(?:week|month|year)['’]s)(?:\\s[\\p{L}\\d-]+){0,2}";
/** Before the noun: a name, as "Equality Act", "Ofsted's report", "Charity Commission's latest report". */
const NAMED =
  "(?!(?:The|This|That|These|Those|His|Her|Its|Their|Same|In|If|As|When|But|And)\\b)\\p{Lu}[\\p{L}\\d.]*(?:['’]s?(?:\\s[\\p{L}\\d-]+){0,2})?";
/** After the noun: whose it is, as "report by the Audit Office". */
const WHOSE = '(?:by|from|published by|produced by)\\s(?:the\\s|a\\s)?\\p{Lu}';

/** What follows a back-reference that is none: "The report at the foot of this page", "the report by the coroner". */
const ELSEWHERE = /^\s(?:(?:published |produced |written )?by|from|at the|below|above|overleaf)\b/;

const WORD = /^\p{L}+$/u;
const patterns = new Map<string, RegExp>();

/**
 * @param text between the antecedent and the back-reference.
 * @param noun in lower case. Anything but letters is no noun of ours: a pack brings no patterns.
 * @returns where in `text` rivals stand, in order.
 */
export function findRivals(text: string, noun: string): { start: number; end: number }[] {
  if (!WORD.test(noun)) return [];
  let pattern = patterns.get(noun);
  if (pattern === undefined) {
    const it = `[${noun.charAt(0)}${noun.charAt(0).toUpperCase()}]${noun.slice(1)}`;
    pattern = new RegExp(
      `(?<![\\p{L}\\d])(?:${BROUGHT_IN}\\s${it}|${NAMED}\\s${it}|${it}\\s${WHOSE})(?!\\p{Ll})`,
      'gu',
    );
    patterns.set(noun, pattern);
  }
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** @param after the text that follows a back-reference. */
export function pointsElsewhere(after: string): boolean {
  return ELSEWHERE.test(after);
}
