/**
 * Finds where the forms of a lexicon stand in a text that comes in pieces, as a page's text nodes do. One pass, linear in the text
 * whatever the forms: each unit is folded and mixed into the hash of its word, each word asks one bit, and only
 * words that may begin a form reach the trie. Words run on across pieces (`Kru<b>ger</b>`).
 *
 * Boundaries between pieces are asked for only where they decide something: at a word that runs on, and at a hit in several pieces.
 * Most pages have thousands of pieces and a handful of such places.
 */
import { type BoundaryBefore, createBlocks } from './blocks.ts';
import { EDGE, edgeSlot, HASH_SEED, type Matcher, NONE, ROOT } from './compile-matcher.ts';
import {
  APOSTROPHE,
  FIRST_WORD_UNIT,
  foldCodePoint,
  foldTable,
  GAP,
  IGNORED,
  LONG,
  learnUnit,
  UNKNOWN,
} from './fold.ts';
import type { Hit } from './lexicon.ts';

export interface Scanner {
  /** Reads the next piece. */
  push(text: string): void;
  /** All hits so far, overlapping ones too, in order of place; ends the word at hand. The scanner is spent. */
  finish(): Hit[];
}

/** Forms by the hundred thousand on one page are an attack or an index; beyond this the rest is not looked for. */
export const MAX_HITS = 200_000;

/** In order of start, then longer first, then form. Which of two that overlap is meant is judged later, with all that the page says. */
function byPlace(a: Hit, b: Hit): number {
  return a.start - b.start || b.end - a.end || a.form - b.form;
}

/** Hits in the concatenation of `texts`. */
export function findHits(
  matcher: Matcher,
  texts: readonly string[],
  boundaryBefore: BoundaryBefore,
): Hit[] {
  const scanner = createScanner(matcher, boundaryBefore);
  for (const text of texts) scanner.push(text);
  return scanner.finish();
}

/** Where in a word the scanner stands, between two units. */
const OUTSIDE = 0;
const IN_WORD = 1;
const AFTER_APOSTROPHE = 2;
const AFTER_APOSTROPHE_S = 3;

const LETTER_S = 0x73;

interface Walk {
  readonly node: number;
  readonly start: number;
  readonly piece: number;
  readonly word: number;
}

export function createScanner(matcher: Matcher, boundaryBefore: BoundaryBefore): Scanner {
  const { multiplier, firstWords, firstWordShift, edges, ends, forms } = matcher;
  const lastSlot = edges.length / EDGE - 1;
  const found: Hit[] = [];

  // Pieces that a walk under way may still need, from number `firstKept` on.
  let kept: string[] = [];
  let keptStarts: number[] = [];
  let firstKept = 0;
  let piece = -1;
  let offset = 0;

  let state = OUTSIDE;
  let hash = 0;
  let wordStart = 0;
  let wordPiece = 0;
  let wordEnd = 0;
  /** The word before an apostrophe that may end it. */
  let shortHash = 0;
  let shortEnd = 0;

  /** The piece of the last unit that counted. */
  let countedPiece = 0;
  let words = 0;
  let walks: Walk[] = [];
  const blocks = createBlocks(boundaryBefore);

  function push(text: string): void {
    piece++;
    if (walks.length === 0 && state === OUTSIDE) dropPieces();
    kept.push(text);
    keptStarts.push(offset);
    if (found.length < MAX_HITS) read(text);
    offset += text.length;
  }

  /** All but the last, which may end in the sign that a form begins with, as the £ of `£2bn`. */
  function dropPieces(): void {
    if (kept.at(-1) === '') return;
    kept = kept.slice(-1);
    keptStarts = keptStarts.slice(-1);
    firstKept = piece - kept.length;
  }

  function read(text: string): void {
    const { length } = text;
    let counted = false;
    let at = 0;
    while (at < length) {
      const start = at;
      let unit = foldTable[text.charCodeAt(at)] ?? 0;
      at++;
      let long = '';
      if (unit < FIRST_WORD_UNIT) {
        if (unit === UNKNOWN) unit = learnUnit(text.charCodeAt(start));
        if (unit === LONG) {
          const codePoint = text.codePointAt(start) ?? 0;
          if (codePoint > 0xffff) at++;
          const folded = foldCodePoint(codePoint);
          if (folded === undefined) unit = GAP;
          else if (folded === '') unit = IGNORED;
          else long = folded;
        }
      }
      if (unit === IGNORED) continue;
      if (!counted) {
        // The first unit that counts decides whether the word of the last piece runs on.
        if (state !== OUTSIDE && unit !== GAP && blocks.isSplit(countedPiece, piece)) endWord();
        counted = true;
        countedPiece = piece;
      }
      if (unit === GAP) {
        if (state !== OUTSIDE) endWord();
      } else if (unit === APOSTROPHE) {
        if (state === IN_WORD) {
          state = AFTER_APOSTROPHE;
          shortHash = hash;
          shortEnd = wordEnd;
        } else if (state !== OUTSIDE) endWord();
      } else {
        if (state === OUTSIDE) {
          hash = HASH_SEED;
          wordStart = offset + start;
          wordPiece = piece;
        }
        if (state === AFTER_APOSTROPHE && unit === LETTER_S) state = AFTER_APOSTROPHE_S;
        else state = IN_WORD;
        if (long === '') hash = Math.imul(hash ^ unit, multiplier);
        else {
          for (let i = 0; i < long.length; i++) {
            hash = Math.imul(hash ^ long.charCodeAt(i), multiplier);
          }
        }
        wordEnd = offset + at;
      }
    }
  }

  function endWord(): void {
    if (state === IN_WORD) takeWord(hash, wordEnd);
    else takeWord(shortHash, shortEnd);
    state = OUTSIDE;
  }

  function takeWord(wordHash: number, end: number): void {
    const word = words++;
    const top = wordHash >>> firstWordShift;
    const mayBegin = ((firstWords[top >>> 5] ?? 0) >>> (top & 31)) & 1;
    if (walks.length === 0 && mayBegin === 0) return;
    const next: Walk[] = [];
    for (const walk of walks) step(walk, wordHash, end, next);
    if (mayBegin === 1) {
      step({ node: ROOT, start: wordStart, piece: wordPiece, word }, wordHash, end, next);
    }
    walks = next;
  }

  function step(walk: Walk, wordHash: number, end: number, next: Walk[]): void {
    let slot = edgeSlot(walk.node, wordHash, lastSlot);
    let child = 0;
    for (;;) {
      child = edges[slot * EDGE + 2] ?? 0;
      if (child === 0) return;
      if (edges[slot * EDGE] === walk.node && edges[slot * EDGE + 1] === wordHash) break;
      slot = (slot + 1) & lastSlot;
    }
    const walked = { ...walk, node: child };
    next.push(walked);
    if (ends[child] !== NONE) check(walked, end);
  }

  /** Makes sure of the forms that may end here, and keeps those that truly stand here. */
  function check({ node, start, piece: first, word }: Walk, end: number): void {
    if (blocks.isBroken(first, pieceOf(end - 1))) return;
    for (let link = ends[node] ?? NONE; link !== NONE; link = forms[link + 1] ?? NONE) {
      if (found.length >= MAX_HITS) return;
      const form = forms[link] ?? 0;
      const spelling = matcher.spellingOf(form);
      const hitStart = start - spelling.before;
      const hitEnd = end + spelling.after;
      const text = readKept(hitStart, hitEnd);
      if (text === undefined || !spelling.admits(text)) continue;
      found.push({ form, start: hitStart, end: hitEnd, block: blocks.startOf(first), word });
    }
  }

  /** Of an offset in the pieces kept. */
  function pieceOf(at: number): number {
    let index = kept.length - 1;
    while (index > 0 && (keptStarts[index] ?? 0) > at) index--;
    return firstKept + index;
  }

  /** The text from `start` to `end`, with a space where a line breaks; undefined when a block ends in it, or it is not all here. */
  function readKept(start: number, end: number): string | undefined {
    const first = pieceOf(start);
    const last = pieceOf(end - 1);
    if (start < (keptStarts[0] ?? 0) || blocks.isBroken(first, last)) return undefined;
    let text = '';
    for (let at = first; at <= last; at++) {
      const pieceStart = keptStarts[at - firstKept] ?? 0;
      if (at > first && blocks.before(at) === 'line') text += '\n';
      text += (kept[at - firstKept] ?? '').slice(Math.max(0, start - pieceStart), end - pieceStart);
    }
    return text;
  }

  function finish(): Hit[] {
    if (state !== OUTSIDE) endWord();
    return found.sort(byPlace);
  }

  return { push, finish };
}
