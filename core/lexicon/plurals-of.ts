/**
 * The English plurals that a word may have, so that a pack need not list them: parish, parishes; agency, agencies.
 * More than one where spelling does not decide (`Kennedy`); a plural that no text has costs nothing.
 */

const LETTERS = /^[\p{L}\p{M}]{2,}$/u;

/** Never the word itself. Words of one letter or with digits have none. */
export function pluralsOf(word: string): readonly string[] {
  if (!LETTERS.test(word)) return [];
  if (/[^aeiou]y$/i.test(word)) return [`${word.slice(0, -1)}ies`, `${word}s`];
  if (/(?:s|x|z|ch|sh)$/i.test(word)) return [`${word}es`];
  if (/o$/i.test(word)) return [`${word}s`, `${word}es`];
  if (/[^f]f$/i.test(word)) return [`${word.slice(0, -1)}ves`, `${word}s`];
  if (/fe$/i.test(word)) return [`${word.slice(0, -2)}ves`, `${word}s`];
  if (/man$/i.test(word)) return [`${word.slice(0, -2)}en`, `${word}s`];
  return [`${word}s`];
}
