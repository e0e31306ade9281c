/**
 * Finds where the forms of a lexicon stand in a text that comes in pieces, as a page's text nodes do. One pass, linear in the text
 * whatever the forms: each unit is folded and mixed into the hash of its word, each word asks one bit, and only
 * words that may begin a form reach the trie. Words run on across pieces (`Kru<b>ger</b>`).
 *
 * Boundaries between pieces are asked for only where they decide something: at a word that runs on, and at a hit in several pieces.
 * Most pages have thousands of pieces and a handful of such places.
 */
import { type BoundaryBefore, createBlocks } from './blocks.ts';
import { EDGE_SIZE, edgeSlot, type Matcher, NONE, ROOT } from './compile-matcher.ts';
import {
  APOSTROPHE,
  EDGE,
  EDGE_SIGN,
  FIRST_WORD_UNIT,
  foldCodePoint,
  foldTable,
  GAP,
  IGNORED,
  LONG,
  UNKNOWN,
  unitKind,
} from './fold.ts';
import { HASH_SEED, mixHash, mixSketch, SKETCH_FACTOR, SKETCH_MASK } from './hash-word.ts';
import type { Hit } from './lexicon.ts';

export interface Scanner {
  /** Reads the next piece. */
  readonly push: (text: string) => void;
  /** All hits, in order of start; ends the word at hand. The scanner is spent. */
  readonly finish: () => Hit[];
  /** The piece that an offset stands in, and where that piece begins. */
  readonly pieceAt: (offset: number) => { readonly piece: number; readonly start: number };
}

/** Forms by the hundred thousand on one page are an attack or an index; beyond this the rest is not looked for. */
export const MAX_HITS = 200_000;

/** In order of start, then longer first, then form. Which of two that overlap is meant is judged later, with all that the page says. */
function byPlace(a: Hit, b: Hit): number {
  return a.start - b.start || b.end - a.end || a.form - b.form;
}

const CHUNK = 16_384; // UTF-16 units: a fraction of a millisecond

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

/** Walks under way at a time: as many as the longest form has words, which are fewer than the characters that a pack allows it. */
const MOST_WALKS = 128;

export function createScanner(matcher: Matcher, boundaryBefore: BoundaryBefore): Scanner {
  const { multiplier, firstWords, edges, ends, forms } = matcher;
  const lastSlot = edges.length / EDGE_SIZE - 1;
  const found: Hit[] = [];

  /** All pieces; the strings are the page's own. */
  const texts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  /** Pieces that wait to be read, and how many units they are. */
  let waiting: string[] = [''];
  let waitingUnits = 0;

  // Where reading stands. `shift` makes an offset of a place in the chunk; `nextEdge` is the place where the piece ends.
  let piece = -1;
  let shift = 0;
  let nextEdge = 0;

  let state = OUTSIDE;
  let sketch = 0;
  let hash = 0;
  let wordStart = 0;
  let wordPiece = 0;
  let wordEnd = 0;
  /** The word before an apostrophe that may end it. */
  let shortSketch = 0;
  let shortHash = 0;
  let shortEnd = 0;

  /** The piece of the word's last unit. */
  let lastPiece = 0;
  let words = 0;
  // Walks through the trie: where each stands, and where it began.
  let walkCount = 0;
  const walkNodes = new Int32Array(MOST_WALKS);
  const walkStarts = new Int32Array(MOST_WALKS);
  const walkPieces = new Int32Array(MOST_WALKS);
  const walkWords = new Int32Array(MOST_WALKS);
  const blocks = createBlocks(boundaryBefore);

  function push(text: string): void {
    texts.push(text);
    starts.push(length);
    length += text.length;
    waiting.push(text);
    waitingUnits += text.length + 1;
    if (waitingUnits > CHUNK) readWaiting();
  }

  /** Many small pieces are read as one long text: a loop that runs for long is soon compiled, one that is begun anew for each piece is not. */
  function readWaiting(): void {
    if (waitingUnits === 0) return;
    // Each piece after a sign, and one at the end, so that a word needs no look at the length. The text is made in one go: a string put
    // together from two is slow to read.
    waiting.push('');
    const chunk = waiting.join(EDGE_SIGN);
    waiting = [''];
    waitingUnits = 0;
    nextEdge = 0;
    if (found.length >= MAX_HITS) return;
    readChunk(chunk);
  }

  /**
   * Plain words of plain letters, the most of any text, in a loop of local variables; the rest is handed on.
   * The table has a number for every unit, and the loop, run in a page before it is compiled, is not the place to doubt it.
   */
  function readChunk(chunk: string): void {
    const end = chunk.length - 1;
    const table = foldTable;
    const begins = firstWords;
    const beginsMask = firstWords.length - 1;
    let at = state === OUTSIDE ? 0 : readCarefully(chunk, 0);
    while (at < end) {
      let unit = table[chunk.charCodeAt(at)] as number;
      if (unit === GAP) {
        at++;
        continue;
      }
      if (unit < FIRST_WORD_UNIT) {
        at = readCarefully(chunk, at);
        continue;
      }
      const start = at;
      let wordSketch = 0;
      do {
        wordSketch = (wordSketch * SKETCH_FACTOR + unit) & SKETCH_MASK;
        at++;
        unit = table[chunk.charCodeAt(at)] as number;
      } while (unit >= FIRST_WORD_UNIT);
      if (unit === GAP) {
        if (walkCount > 0 || begins[wordSketch & beginsMask] === 1) {
          wordStart = start + shift;
          wordPiece = piece;
          takeWord(wordSketch, hashPlain(chunk, start, at), at + shift);
        } else words++;
        at++;
      } else {
        state = IN_WORD;
        sketch = wordSketch;
        hash = hashPlain(chunk, start, at);
        wordStart = start + shift;
        wordPiece = piece;
        wordEnd = at + shift;
        lastPiece = piece;
        at = readCarefully(chunk, at);
      }
    }
  }

  /** Unit by unit: from within a word to its end, or from a unit that is no plain letter to behind it. Gives where it stopped. */
  function readCarefully(chunk: string, from: number): number {
    const end = chunk.length - 1;
    let at = from;
    while (at < end) {
      const start = at;
      let unit = unitKind(chunk.charCodeAt(at));
      let long = '';
      at++;
      if (unit === LONG) {
        const codePoint = chunk.codePointAt(start) ?? 0;
        if (codePoint > 0xffff) at++;
        const folded = foldCodePoint(codePoint);
        if (folded === undefined) unit = GAP;
        else if (folded === '') unit = IGNORED;
        else long = folded;
      }
      if (unit === EDGE) {
        if (start === nextEdge) {
          enterPiece(at);
          if (state === OUTSIDE) return at;
          at = passUnasked(chunk, at);
          if (state === OUTSIDE) return at;
          continue;
        }
        unit = GAP;
      }
      if (unit === IGNORED) continue;
      if (unit === GAP || (unit === APOSTROPHE && state !== IN_WORD)) {
        if (state !== OUTSIDE) endWord();
        return at;
      }
      // Whether the word of an earlier piece runs on into this one.
      if (state !== OUTSIDE && piece !== lastPiece && blocks.isSplit(lastPiece, piece)) endWord();
      if (unit === APOSTROPHE) {
        if (state === OUTSIDE) return at;
        state = AFTER_APOSTROPHE;
        shortSketch = sketch;
        shortHash = hash;
        shortEnd = wordEnd;
      } else {
        if (state === OUTSIDE) {
          sketch = 0;
          hash = HASH_SEED;
          wordStart = start + shift;
          wordPiece = piece;
        }
        state = state === AFTER_APOSTROPHE && unit === LETTER_S ? AFTER_APOSTROPHE_S : IN_WORD;
        if (long === '') mix(unit);
        for (let i = 0; i < long.length; i++) mix(long.charCodeAt(i));
        wordEnd = at + shift;
      }
      lastPiece = piece;
    }
    return end;
  }

  function mix(unit: number): void {
    sketch = mixSketch(sketch, unit);
    hash = mixHash(hash, unit, multiplier);
  }

  /** Of plain letters. */
  function hashPlain(chunk: string, start: number, end: number): number {
    let wordHash = HASH_SEED;
    for (let at = start; at < end; at++) {
      wordHash = mixHash(wordHash, foldTable[chunk.charCodeAt(at)] ?? 0, multiplier);
    }
    return wordHash;
  }

  /** The next piece begins at a place of the chunk. */
  function enterPiece(at: number): void {
    piece++;
    shift = (starts[piece] ?? 0) - at;
    nextEdge = at + (texts[piece] ?? '').length;
  }

  /**
   * At the start of a piece, within a word: whether it runs on may cost a look at the page. Where neither its parts nor the whole could
   * belong to any form, they are passed as two words unasked. Gives where reading goes on.
   */
  function passUnasked(chunk: string, from: number): number {
    if (state !== IN_WORD || walkCount > 0 || mayBegin(sketch)) return from;
    let at = from;
    let part = 0;
    let whole = sketch;
    let unit = UNKNOWN;
    for (; at < chunk.length; at++) {
      unit = foldTable[chunk.charCodeAt(at)] ?? 0;
      if (unit < FIRST_WORD_UNIT) break;
      part = mixSketch(part, unit);
      whole = mixSketch(whole, unit);
    }
    if (unit !== GAP || mayBegin(part) || mayBegin(whole)) return from;
    words += at === from ? 1 : 2;
    state = OUTSIDE;
    return at;
  }

  function mayBegin(wordSketch: number): boolean {
    return firstWords[wordSketch & (firstWords.length - 1)] === 1;
  }

  function endWord(): void {
    if (state === IN_WORD) takeWord(sketch, hash, wordEnd);
    else takeWord(shortSketch, shortHash, shortEnd);
    state = OUTSIDE;
  }

  function takeWord(wordSketch: number, wordHash: number, end: number): void {
    const word = words++;
    const before = walkCount;
    walkCount = 0;
    // Those that go on take the places of those that end.
    for (let index = 0; index < before; index++) {
      const node = childOf(walkNodes[index] ?? 0, wordHash);
      if (node === 0) continue;
      goOn(node, walkStarts[index] ?? 0, walkPieces[index] ?? 0, walkWords[index] ?? 0, end);
    }
    if (!mayBegin(wordSketch) || walkCount === MOST_WALKS) return;
    const node = childOf(ROOT, wordHash);
    if (node !== 0) goOn(node, wordStart, wordPiece, word, end);
  }

  function goOn(node: number, start: number, first: number, word: number, end: number): void {
    if (ends[node] !== NONE) check(node, start, first, word, end);
    walkNodes[walkCount] = node;
    walkStarts[walkCount] = start;
    walkPieces[walkCount] = first;
    walkWords[walkCount] = word;
    walkCount++;
  }

  function childOf(node: number, wordHash: number): number {
    for (let slot = edgeSlot(node, wordHash, lastSlot); ; slot = (slot + 1) & lastSlot) {
      const at = slot * EDGE_SIZE;
      const child = edges[at + 2] ?? 0;
      if (child === 0 || (edges[at] === node && edges[at + 1] === wordHash)) return child;
    }
  }

  /** Makes sure of the forms that may end here, and keeps those that truly stand here. */
  function check(node: number, start: number, first: number, word: number, end: number): void {
    if (blocks.isBroken(first, pieceOf(end - 1))) return;
    for (let link = ends[node] ?? NONE; link !== NONE; link = forms[link + 1] ?? NONE) {
      if (found.length >= MAX_HITS) return;
      const form = forms[link] ?? 0;
      const spelling = matcher.spellingOf(form);
      const hitStart = start - spelling.before;
      const hitEnd = end + spelling.after;
      const text = readText(hitStart, hitEnd);
      if (text === undefined || !spelling.admits(text)) continue;
      found.push({ form, start: hitStart, end: hitEnd, block: blocks.startOf(first), word });
    }
  }

  function pieceOf(at: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The text from `start` to `end`, with a space where a line breaks; undefined when a block ends in it. */
  function readText(start: number, end: number): string | undefined {
    const first = pieceOf(start);
    const last = pieceOf(end - 1);
    if (blocks.isBroken(first, last)) return undefined;
    let text = '';
    for (let at = first; at <= last; at++) {
      const pieceStart = starts[at] ?? 0;
      if (at > first && blocks.before(at) === 'line') text += '\n';
      text += (texts[at] ?? '').slice(Math.max(0, start - pieceStart), end - pieceStart);
    }
    return text;
  }

  function finish(): Hit[] {
    readWaiting();
    if (state !== OUTSIDE) endWord();
    return found.sort(byPlace);
  }

  return {
    push,
    finish,
    pieceAt(at) {
      const index = pieceOf(at);
      return { piece: index, start: starts[index] ?? 0 };
    },
  };
}
