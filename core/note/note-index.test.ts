import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from './note.ts';
import { createNoteIndex, listIndexChanges } from './note-index.ts';
import { scanNotes } from './scan-notes.ts';

const AT = '2026-11-20T09:14:00.000Z';
const note = (id: string, body: string, more: Partial<Note> = {}): Note => ({
  id,
  body,
  tags: [],
  target: {},
  created: AT,
  modified: AT,
  ...more,
});

const NOTES = [
  note('a', 'The borough treasurer doubts the sums.', { tags: ['money'] }),
  note('b', 'Ask about the café in the library.', { target: { entryTitle: 'Neighbour Day' } }),
  note('c', 'Money for the treasure hunt', {
    target: {
      page: { url: 'https://x.example/', canonicalUrl: 'https://x.example/', title: 'Bunting up' },
      quote: { type: 'TextQuoteSelector', exact: 'street parties', prefix: '', suffix: '' },
    },
  }),
];

function find(query: string): readonly string[] | undefined {
  const index = createNoteIndex();
  index.put(NOTES);
  const found = index.find(query);
  return found && [...found.scores.keys()].sort();
}

describe('searching notes', () => {
  it.each([
    ['a word', 'library', ['b']],
    ['the beginning of a word', 'trea', ['a', 'c']],
    ['all words, in whatever order', 'sums borough', ['a']],
    ['a word misspelt', 'tresurer', ['a']],
    ['a word without its accent', 'cafe', ['b']],
    ['a word in capitals', 'LIBRARY', ['b']],
    ['a tag', 'money', ['a', 'c']],
    ['the entry', 'neighbour', ['b']],
    ['the quote', 'street part', ['c']],
    ['the title of the page', 'bunting', ['c']],
    ['nothing that only part of the query is in', 'library sums', []],
  ])('finds by %s', (_, query, ids) => {
    expect(find(query)).toEqual(ids);
  });

  it('asks for nothing where there is no word', () => {
    expect(find('  – ')).toBeUndefined();
  });

  it('puts the note whose tag it is first', () => {
    const index = createNoteIndex();
    index.put(NOTES);
    const [first] = [...(index.find('money')?.scores ?? [])].sort(([, x], [, y]) => y - x);
    expect(first?.[0]).toBe('a');
  });

  it('tells which words of the notes answered', () => {
    const index = createNoteIndex();
    index.put(NOTES);
    expect([...(index.find('tresurer borou')?.words ?? [])].sort()).toEqual([
      'borough',
      'treasurer',
    ]);
  });

  it('follows a change and a deletion', () => {
    const index = createNoteIndex();
    index.put(NOTES);
    index.put([note('a', 'She changed her mind.')]);
    index.drop(['b', 'never there']);
    expect(index.find('sums')?.scores.size).toBe(0);
    expect(index.find('mind')?.scores.size).toBe(1);
    expect(index.find('library')?.scores.size).toBe(0);
  });

  it('finds all that a plain scan finds', () => {
    const word = fc.constantFrom('ask', 'asks', 'clerk', 'clerks', 'cash', 'café', 'Über', 'z9');
    const bodies = fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 12 });
    const finds = fc.check(
      fc.property(bodies, fc.array(word, { minLength: 1, maxLength: 2 }), (texts, query) => {
        const notes = texts.map((words, at) => note(String(at), words.join(' ')));
        const index = createNoteIndex();
        index.put(notes);
        const found = index.find(query.join(' '))?.scores ?? new Map();
        for (const id of scanNotes(notes, query).scores.keys()) expect(found.has(id)).toBe(true);
      }),
    );
    expect(finds).toMatchObject({ failed: false });
  });
});

describe('what the index has to take over', () => {
  it('is what is new, changed or gone, and nothing else', () => {
    const known = new Map(NOTES.map((one) => [one.id, one]));
    const changed = { ...note('c', 'Other words'), modified: AT };
    const now = [structuredClone(NOTES[0] ?? changed), changed, note('d', 'New')];
    expect(listIndexChanges(known, now)).toEqual({ put: [changed, now[2]], drop: ['b'] });
  });
});
