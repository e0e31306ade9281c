/**
 * What a UTF-16 unit means to the matcher: part of a word (and as what), nothing at all, an apostrophe, or what stands between words.
 *
 * Folding never makes a new text: the scanner folds unit by unit as it reads, so offsets stay those of the page. A character whose folding
 * is longer than itself (`ß`, `ﬁ`, a composed `é`) is fed to the hash as its expansion. Letters are folded by full Unicode case folding
 * and decomposed, so that `É` written as one character and as two are the same word, while `Krüger` and `Kruger` are not.
 *
 * The table is filled on demand: a page pays for the letters that it has, not for 65,536.
 */

/** Kinds of a unit that is no plain letter; every folded letter or digit is greater. */
export const UNKNOWN = 0;
export const GAP = 1;
export const IGNORED = 2;
export const APOSTROPHE = 3;
/** Folds to several units, or is half of a surrogate pair: `foldCodePoint` knows more. */
export const LONG = 4;
/** The sign that the scanner puts between pieces; in a text itself it is a gap. */
export const EDGE = 5;
export const EDGE_SIGN = '\0';
/** The least folded word unit, the digit 0. */
export const FIRST_WORD_UNIT = 0x30;

const APOSTROPHES = /^['`´ʼ‘’‛′＇]$/;
/** Soft hyphen, zero-width spaces and joiners, direction marks, variation selectors: seen by nobody. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
/** Superscript digits and their like (`\p{No}`) are not here: they are footnote marks, and `Act²` is still the Act. */
const WORD = /^[\p{L}\p{M}\p{Nd}\p{Nl}]$/u;
const DOTLESS_I = 'ı'; // folds to itself, though its capital is I

const table = new Uint16Array(0x10000);

// What most pages are made of is written down: the expressions above cost a page a millisecond when they are first used.
for (let unit = 0; unit < 0x80; unit++) table[unit] = GAP;
table[EDGE_SIGN.charCodeAt(0)] = EDGE;
for (let unit = 0x30; unit <= 0x39; unit++) table[unit] = unit;
for (let unit = 0x61; unit <= 0x7a; unit++) {
  table[unit] = unit;
  table[unit - 0x20] = unit;
}
for (const mark of "'`´‘’‛′") table[mark.charCodeAt(0)] = APOSTROPHE;
for (const mark of '\u00a0£©«®°·»\u2009‐\u2011–—“”„•…\u202f€™−') table[mark.charCodeAt(0)] = GAP;
for (const mark of '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff') {
  table[mark.charCodeAt(0)] = IGNORED;
}

/** The kind or the folded unit of a UTF-16 unit, by its number. Read it, never write it; `UNKNOWN` means: ask `learnUnit`. */
export const foldTable: Readonly<Record<number, number>> & { readonly length: number } = table;

/** Finds out what a unit is and remembers it in `foldTable`. */
export function learnUnit(unit: number): number {
  const kind = classify(unit);
  table[unit] = kind;
  return kind;
}

export function unitKind(unit: number): number {
  return table[unit] || learnUnit(unit);
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return LONG;
  const character = String.fromCharCode(unit);
  if (APOSTROPHES.test(character)) return APOSTROPHE;
  if (INVISIBLE.test(character)) return IGNORED;
  if (!WORD.test(character)) return GAP;
  const folded = foldCase(character);
  return folded.length === 1 ? folded.charCodeAt(0) : LONG;
}

/** What a code point of kind `LONG` is: the units to put in its place, `''` for nothing at all, undefined for a gap. */
export function foldCodePoint(codePoint: number): string | undefined {
  const known = longFoldings.get(codePoint);
  if (known !== undefined || longFoldings.has(codePoint)) return known;
  const character = String.fromCodePoint(codePoint);
  let folded: string | undefined;
  if (INVISIBLE.test(character)) folded = '';
  else if (WORD.test(character)) folded = foldCase(character);
  longFoldings.set(codePoint, folded);
  return folded;
}

const longFoldings = new Map<number, string | undefined>();

/**
 * Full case folding of one character, decomposed (NFD).
 * Lower, upper, lower: the first finds `ẞ`, the second spreads `ß` to SS and joins `ς` with `σ`.
 */
export function foldCase(character: string): string {
  let folded = '';
  for (const part of character.normalize('NFD')) {
    folded += part === DOTLESS_I ? part : part.toLowerCase().toUpperCase().toLowerCase();
  }
  return folded.normalize('NFD');
}
