import type { TextPositionSelector, TextQuoteSelector } from '../note/note.ts';
import { foldTypography } from './fold-typography.ts';

/** UTF-16 units on each side: about six words. */
const CONTEXT = 32;
/** Where the same words stand again in the same context it is widened, up to this. */
const MAX_CONTEXT = 256;

export interface QuoteDescription {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}

/**
 * Describes the passage from `start` to `end` (UTF-16 offsets) so that it can be found again: the words, what stands before
 * and after them in whole words, and where. The context grows until each side alone tells this place from every other of
 * the text, since an edit or a move may take the other.
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export function describeQuote(text: string, start: number, end: number): QuoteDescription {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`no passage from ${start} to ${end} in ${text.length} characters`);
  }
  const exact = text.slice(start, end);
  const page = fold(text);
  let prefix = '';
  let suffix = '';
  for (let length = CONTEXT; length <= MAX_CONTEXT; length *= 2) {
    prefix = lastWords(text, start, length);
    suffix = firstWords(text, end, length);
    if (isUnique(page, fold(prefix + exact)) && isUnique(page, fold(exact + suffix))) break;
  }
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position: { type: 'TextPositionSelector', start, end },
  };
}

/** At most `length` units before `at`, without a word cut in two. */
function lastWords(text: string, at: number, length: number): string {
  const from = Math.max(0, at - length);
  const cut = text.slice(from, at);
  if (from === 0 || isBreak(text, from)) return cut;
  const word = /[^\p{L}\p{M}\p{N}]/u.exec(cut);
  return word === null ? dropHalf(cut) : cut.slice(word.index);
}

function firstWords(text: string, at: number, length: number): string {
  const to = Math.min(text.length, at + length);
  const cut = text.slice(at, to);
  if (to === text.length || isBreak(text, to)) return cut;
  const rest = /[\p{L}\p{M}\p{N}]*$/u.exec(cut);
  return rest === null || rest.index === 0 ? dropHalf(cut) : cut.slice(0, rest.index);
}

function isBreak(text: string, at: number): boolean {
  return !/^[\p{L}\p{M}\p{N}]{2}/u.test(text.slice(at - 1, at + 1));
}

/** Half of a surrogate pair at either end is no character. */
function dropHalf(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}

function fold(text: string): string {
  return foldTypography(text).text.toLowerCase();
}

function isUnique(text: string, passage: string): boolean {
  return text.indexOf(passage, text.indexOf(passage) + 1) === -1;
}
