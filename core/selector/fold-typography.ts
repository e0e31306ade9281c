/**
 * A text as its words and marks, without the way they are set: curly or straight quotes, single or double, any dash, any
 * width of space, soft hyphens, ligatures, composed or decomposed accents. A newspaper changes these in every edit.
 * Unlike the matcher's folding (`core/lexicon`) it makes a text, since fuzzy search needs one, and remembers the way back.
 */

export interface FoldedText {
  readonly text: string;
  /** UTF-16 offset in the source of the folded unit at `at`; the source's length beyond the end. */
  readonly sourceStart: (at: number) => number;
  /** UTF-16 offset in the source after the folded unit before `at`. */
  readonly sourceEnd: (at: number) => number;
}

const SPACE = /\s/u;
const DASHES = /^[-‐‑‒–—―−﹘﹣－]$/;
const QUOTES = /^["'`´‘’‚‛“”„‟‹›«»′″＂＇ʼ]$/;
/** Seen by nobody: soft hyphen, zero-width spaces and joiners, direction marks, variation selectors. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;

export function foldTypography(source: string): FoldedText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (unit: string, start: number, end: number) => {
    units.push(unit);
    starts.push(start);
    ends.push(end);
  };
  const widen = (end: number) => {
    ends[ends.length - 1] = end;
  };

  let at = 0;
  for (const character of source) {
    const start = at;
    at += character.length;
    const folded = foldCharacter(character);
    const last = units.at(-1);
    if (folded === ' ') {
      // Runs of spaces are one, and those around a dash are none: "a – b" is set as "a—b" elsewhere.
      if (last === ' ' || last === '-') widen(at);
      else add(' ', start, at);
    } else if (folded === '-') {
      if (last === ' ') {
        units.pop();
        const before = starts.pop() ?? start;
        ends.pop();
        add('-', before, at);
      } else if (last === '-') widen(at);
      else add('-', start, at);
    } else {
      for (let unit = 0; unit < folded.length; unit++) add(folded.charAt(unit), start, at);
    }
  }
  return {
    text: units.join(''),
    sourceStart: (index) => starts[index] ?? source.length,
    sourceEnd: (index) => ends[index - 1] ?? 0,
  };
}

const known = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    folded = fold(character);
    known.set(character, folded);
  }
  return folded;
}

function fold(character: string): string {
  if (SPACE.test(character)) return ' ';
  if (DASHES.test(character)) return '-';
  if (QUOTES.test(character)) return "'";
  if (INVISIBLE.test(character)) return '';
  // Compatibility forms: ligatures, the ellipsis, full-width letters.
  const spread = character.normalize('NFKD');
  return SPACE.test(spread) ? ' ' : spread;
}
