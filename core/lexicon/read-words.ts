/**
 * Reads a text as words: the plain statement of what the scanner does fast, used where speed does not count
 * (compiling forms, making sure of a hit, the naive matcher of the tests).
 *
 * A word is a run of letters, marks and digits. Invisible characters in it do not count. An apostrophe between letters is left out
 * (`O’Neill` is `oneill`), except before a last `s`: a possessive ends its word before the apostrophe.
 */
import { APOSTROPHE, EDGE, foldCodePoint, GAP, IGNORED, LONG, unitKind } from './fold.ts';

export interface Word {
  /** UTF-16 offsets of the first unit, and after the last. */
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  /** As written, decomposed, without what does not count: compared where capitals do. */
  readonly raw: string;
}

interface Piece {
  readonly kind: 'word' | 'gap' | 'apostrophe';
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly raw: string;
}

export function readWords(text: string): readonly Word[] {
  const pieces = readPieces(text);
  const words: Word[] = [];
  let at = 0;
  while (at < pieces.length) {
    const first = pieces[at];
    at++;
    if (first?.kind !== 'word') continue;
    let word: Word = first;
    for (let next = pieces[at]; next !== undefined; next = pieces[at]) {
      if (next.kind === 'word') {
        word = join(word, next);
        at++;
      } else if (next.kind === 'apostrophe' && !endsWord(pieces, at)) {
        at++;
      } else break;
    }
    if (isPossessive(pieces, at)) at += 2;
    words.push(word);
  }
  return words;
}

/** Whether the apostrophe at `at` ends its word: nothing follows it, or a last `s`. */
function endsWord(pieces: readonly Piece[], at: number): boolean {
  return pieces[at + 1]?.kind !== 'word' || isPossessive(pieces, at);
}

function isPossessive(pieces: readonly Piece[], at: number): boolean {
  return (
    pieces[at]?.kind === 'apostrophe' &&
    pieces[at + 1]?.folded === 's' &&
    pieces[at + 2]?.kind !== 'word'
  );
}

function join(word: Word, piece: Piece): Word {
  return {
    start: word.start,
    end: piece.end,
    folded: word.folded + piece.folded,
    raw: word.raw + piece.raw,
  };
}

/** One piece a character; what is ignored gives none. */
function readPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const piece = readPiece(character);
    if (piece !== undefined) pieces.push({ ...piece, start, end });
    start = end;
  }
  return pieces;
}

function readPiece(character: string): Omit<Piece, 'start' | 'end'> | undefined {
  const kind = unitKind(character.charCodeAt(0));
  const raw = character.normalize('NFD');
  if (kind === IGNORED) return undefined;
  if (kind === APOSTROPHE) return { kind: 'apostrophe', folded: '', raw };
  if (kind === GAP || kind === EDGE) return { kind: 'gap', folded: '', raw };
  if (kind !== LONG) return { kind: 'word', folded: String.fromCharCode(kind), raw };
  const folded = foldCodePoint(character.codePointAt(0) ?? 0);
  if (folded === '') return undefined;
  return folded === undefined ? { kind: 'gap', folded: '', raw } : { kind: 'word', folded, raw };
}
