import { expect, test } from 'vitest';
import { APOSTROPHE, foldCase, GAP, IGNORED, unitKind } from './fold.ts';

/** Code points that a regular expression may name, surrogates left out. */
function* codePoints(): Generator<string> {
  for (let code = 0; code < 0x30000; code++) {
    if (code < 0xd800 || code > 0xdfff) yield String.fromCodePoint(code);
  }
}

test('letters that Unicode calls the same but for case fold alike', () => {
  // The browser's own simple case folding, by the flags `iu`, is the witness.
  const differing: string[] = [];
  for (const letter of codePoints()) {
    for (const other of new Set([letter.toLowerCase(), letter.toUpperCase()])) {
      const isOneLetter = [...other].length === 1 && other !== letter;
      if (!isOneLetter || !/\p{L}/u.test(letter)) continue;
      const isSame = new RegExp(`^${letter}$`, 'iu').test(other);
      if (isSame && foldCase(letter) !== foldCase(other)) differing.push(letter + other);
    }
  }
  expect(differing).toEqual([]);
});

test.each([
  ['ß', 'ss'],
  ['ẞ', 'ss'],
  ['ﬃ', 'ffi'],
  ['ς', 'σ'],
  ['K', 'k'], // Kelvin
  ['ı', 'ı'], // not an i: folding is not Turkish
  ['É', 'e\u0301'],
])('%s folds to %s', (letter, folded) => {
  expect(foldCase(letter)).toBe(folded);
});

test.each([
  ['\u00ad', IGNORED],
  ['\u200b', IGNORED],
  ['\u2060', IGNORED],
  ['\ufeff', IGNORED],
  ['’', APOSTROPHE],
  ["'", APOSTROPHE],
  ['\u00a0', GAP],
  ['\u2011', GAP],
  ['²', GAP],
  ['_', GAP],
])('%j is of kind %i', (character, kind) => {
  expect(unitKind(character.charCodeAt(0))).toBe(kind);
});
