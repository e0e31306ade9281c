/**
 * Spellings of a form: its words, and what may stand between them. The trie finds words by their hashes alone;
 * whether a place truly reads as the form, gaps and capitals included, is decided here, once a candidate.
 */
import { APOSTROPHE, IGNORED, unitKind } from './fold.ts';
import { pluralsOf } from './plurals-of.ts';
import { readWords, type Word } from './read-words.ts';

export interface Spelling {
  readonly words: readonly Word[];
  /** Canonical gaps: before the first word, between words, after the last. One more than words. */
  readonly gaps: readonly string[];
}

const MAX_COMPOUNDS = 3; // eight spellings of a form; a phrase with more hyphens is joined all or not at all

export function readSpelling(text: string): Spelling {
  const words = readWords(text);
  const edges = [0, ...words.flatMap((word) => [word.start, word.end]), text.length];
  const gaps: string[] = [];
  for (let at = 0; at + 1 < edges.length; at += 2) {
    gaps.push(canonicalGap(text.slice(edges[at], edges[at + 1])));
  }
  // A form that ends in a possessive is found with and without one, as every form is.
  const after = gaps.pop() ?? '';
  return { words, gaps: [...gaps, after === "'s" || after === "'" ? '' : after] };
}

/** The form as written, and with hyphens closed up: `pop-up` is also `popup`. (`pop up` is a matter of gaps.) */
export function listSpellings(text: string): readonly Spelling[] {
  const written = readSpelling(text);
  const hyphens = written.gaps.flatMap((gap, index) =>
    isHyphen(gap, index, written) ? [index] : [],
  );
  if (hyphens.length === 0) return [written];
  if (hyphens.length > MAX_COMPOUNDS) return [written, closeUp(written, hyphens)];
  const spellings: Spelling[] = [];
  for (let choice = 0; choice < 1 << hyphens.length; choice++) {
    const closed = hyphens.filter((_, bit) => choice & (1 << bit));
    spellings.push(closeUp(written, closed));
  }
  return spellings;
}

function isHyphen(gap: string, index: number, { gaps }: Spelling): boolean {
  return gap === '-' && index > 0 && index < gaps.length - 1;
}

function closeUp({ words, gaps }: Spelling, closed: readonly number[]): Spelling {
  const joined: Word[] = [];
  const kept: string[] = [gaps[0] ?? ''];
  for (const [index, word] of words.entries()) {
    const before = joined.at(-1);
    if (before !== undefined && closed.includes(index)) {
      joined[joined.length - 1] = {
        start: before.start,
        end: word.end,
        folded: before.folded + word.folded,
        raw: before.raw + word.raw,
      };
      kept.pop();
    } else joined.push(word);
    kept.push(gaps[index + 1] ?? '');
  }
  return { words: joined, gaps: kept };
}

/** Whether `found` reads as `form`: words, the gaps between and around them, and capitals if they count. */
export function readsAs(found: Spelling, form: Spelling, exact: boolean): boolean {
  const last = form.words.length - 1;
  if (found.words.length !== form.words.length) return false;
  for (const [index, word] of form.words.entries()) {
    const wanted = exact ? word.raw : word.folded;
    const seen = exact ? found.words[index]?.raw : found.words[index]?.folded;
    if (seen === undefined) return false;
    if (seen !== wanted && !(index === last && pluralsOf(wanted).includes(seen))) return false;
  }
  return form.gaps.every((gap, index) => {
    const inner = index > 0 && index <= last;
    const seen = found.gaps[index] ?? '';
    return inner ? gapReadsAs(seen, gap) : plainDashes(seen) === plainDashes(gap);
  });
}

const POSSESSIVE = /^'s? $/;

/** A space may be a hyphen, or a possessive and a space; a hyphen may be any dash or a space; the rest stands as written. */
function gapReadsAs(seen: string, wanted: string): boolean {
  if (plainDashes(seen) === plainDashes(wanted)) return true;
  if (wanted === ' ') return seen === '-' || POSSESSIVE.test(seen);
  return wanted === '-' || wanted === '–' ? seen === ' ' : false;
}

function plainDashes(gap: string): string {
  return gap.replaceAll('–', '-');
}

const HYPHENS = /[-‐‑﹣－]/g;
const DASHES = /[‒–—―−⸺⸻﹘]/g;
const QUOTES = /["“”„‟«»″＂]/g;

/** One space for any run of spaces, one sign for the hyphens, the longer dashes, the quotes; nothing for what is invisible. */
function canonicalGap(gap: string): string {
  let plain = '';
  for (const character of gap) {
    const kind = unitKind(character.charCodeAt(0));
    if (kind === APOSTROPHE) plain += "'";
    else if (kind !== IGNORED) plain += character;
  }
  return plain.replace(HYPHENS, '-').replace(DASHES, '–').replace(QUOTES, '"').replace(/\s+/g, ' ');
}
