import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Boundary } from './blocks.ts';
import { compileMatcher } from './compile-matcher.ts';
import { findHits } from './find-hits.ts';
import type { Hit, Lexicon, LexiconForm } from './lexicon.ts';
import { lexiconOf } from './lexicon-of.test-support.ts';
import { readWords } from './read-words.ts';
import { listSpellings, readSpelling, readsAs } from './spelling.ts';

// Few words and many ways to write and part them, so that hits, near misses and overlaps are common.
const word = fc.constantFrom(
  'a',
  'b',
  'ab',
  'agency',
  'Agencies',
  'party',
  's',
  'ﬁ',
  'fi',
  'É',
  'E\u0301',
  '9',
  'ß',
  'SS',
  '𐐔',
);
const gap = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '-',
  '–',
  '\u00a0',
  '\n ',
  ', ',
  '’',
  "'s ",
  "s' ",
  '',
  '\u00ad',
  '£',
  '²',
);
const phrase = (maxLength: number) =>
  fc
    .array(fc.tuple(word, gap), { minLength: 1, maxLength })
    .map((parts) => parts.flat().join('').trim());
const form = fc.record({
  text: fc.tuple(fc.constantFrom('', '', '', '£', '“'), phrase(4)).map((parts) => parts.join('')),
  exact: fc.boolean(),
  role: fc.constantFrom<LexiconForm['role']>('form', 'form', 'form', 'not', 'near', 'cue'),
});
const piece = fc.record({
  text: fc.oneof(phrase(6), word, gap),
  boundary: fc.constantFrom<Boundary>('none', 'none', 'none', 'line', 'block'),
});

test('finds what a naive search finds, in any pieces', () => {
  fc.assert(
    fc.property(
      fc.array(form, { maxLength: 8 }),
      fc.array(piece, { maxLength: 12 }),
      (forms, pieces) => {
        const lexicon = lexiconOf(forms);
        const fast = findHits(
          compileMatcher(lexicon),
          pieces.map(({ text }) => text),
          (index) => pieces[index]?.boundary ?? 'none',
        );
        // A word that no form has may count as two where tags part it.
        expect(fast.map(withoutWord)).toEqual(findNaively(lexicon, pieces).map(withoutWord));
      },
    ),
    { numRuns: 1_500 },
  );
});

test('a text cut in other places has the same hits', () => {
  fc.assert(
    fc.property(fc.array(form, { maxLength: 8 }), phrase(20), fc.nat(), (forms, text, at) => {
      const matcher = compileMatcher(lexiconOf(forms));
      const cut = at % (text.length + 1);
      const isPair = /[\udc00-\udfff]/.test(text.charAt(cut)); // no page parts a surrogate pair
      fc.pre(!isPair);
      const whole = findHits(matcher, [text], () => 'none');
      const parted = findHits(matcher, [text.slice(0, cut), text.slice(cut)], () => 'none');
      expect(parted.map((hit) => ({ ...withoutWord(hit), block: 0 }))).toEqual(
        whole.map(withoutWord),
      );
    }),
    { numRuns: 1_000 },
  );
});

function withoutWord({ word: _, ...hit }: Hit): Omit<Hit, 'word'> {
  return hit;
}

interface Piece {
  readonly text: string;
  readonly boundary: Boundary;
}

/** Block by block, form by form, word by word. */
function findNaively(lexicon: Lexicon, pieces: readonly Piece[]): readonly Hit[] {
  const hits: Hit[] = [];
  let wordsBefore = 0;
  for (const block of blocksOf(pieces)) {
    const words = readWords(block.text);
    for (const [index, form] of lexicon.forms.entries()) {
      for (const [first, { start }] of words.entries()) {
        for (const { end } of words.slice(first)) {
          const hit = hitAt(block, form, start, end);
          if (hit !== undefined) hits.push({ ...hit, form: index, word: wordsBefore + first });
        }
      }
    }
    wordsBefore += words.length;
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end || a.form - b.form);
}

interface Block {
  /** With a line feed where a line breaks between pieces. */
  readonly text: string;
  /** By place in `text`: the offset in the concatenation of all pieces. */
  readonly offsets: readonly number[];
  readonly first: number;
}

function blocksOf(pieces: readonly Piece[]): readonly Block[] {
  const blocks: { text: string; offsets: number[]; first: number }[] = [];
  let offset = 0;
  for (const [index, { text, boundary }] of pieces.entries()) {
    let block = blocks.at(-1);
    if (block === undefined || boundary === 'block') {
      block = { text: '', offsets: [], first: index };
      blocks.push(block);
    } else if (boundary === 'line') {
      block.text += '\n';
      block.offsets.push(offset);
    }
    block.text += text;
    for (let at = 0; at < text.length; at++) block.offsets.push(offset + at);
    offset += text.length;
  }
  return blocks;
}

function hitAt(block: Block, form: LexiconForm, start: number, end: number) {
  for (const spelling of listSpellings(form.text)) {
    const before = spelling.gaps[0]?.length ?? 0;
    const after = spelling.gaps.at(-1)?.length ?? 0;
    if (start - before < 0 || end + after > block.text.length) continue;
    const seen = readSpelling(block.text.slice(start - before, end + after));
    if (!readsAs(seen, spelling, form.exact)) continue;
    const from = block.offsets[start - before] ?? 0;
    return { start: from, end: (block.offsets[end + after - 1] ?? 0) + 1, block: block.first };
  }
  return undefined;
}
