/**
 * The English plurals that a word may have, so that a pack need not list them: parish, parishes; agency, agencies.
 * More than one where spelling does not decide (`Kennedy`); a plural that no text has costs nothing.
 */

const LETTERS = /^(?:[a-z]{2,}|[\p{L}\p{M}]{2,})$/iu;
/** By how a word ends: what is taken off, and what may be put in its place. */
const ENDINGS: readonly (readonly [RegExp, number, readonly string[]])[] = [
  [/[^aeiou]y$/i, 1, ['ies', 'ys']],
  [/(?:s|x|z|ch|sh)$/i, 0, ['es']],
  [/o$/i, 0, ['s', 'es']],
  [/[^f]f$/i, 1, ['ves', 'fs']],
  [/fe$/i, 2, ['ves', 'fes']],
  [/man$/i, 2, ['en', 'ans']],
  [/$/, 0, ['s']],
];

/** Never the word itself. Words of one letter or with digits have none. */
export function pluralsOf(word: string): readonly string[] {
  if (!LETTERS.test(word)) return [];
  const ending = ENDINGS.find(([end]) => end.test(word));
  const [, taken, put] = ending ?? [/$/, 0, ['s']];
  const stem = taken === 0 ? word : word.slice(0, -taken);
  return put.map((end) => stem + end);
}
