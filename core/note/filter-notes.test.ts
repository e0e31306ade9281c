import { describe, expect, it } from 'vitest';
import { filterNotes, listFacets, type NoteFilter, sortNotes } from './filter-notes.ts';
import type { Note, PageRef } from './note.ts';

const pageOn = (host: string): PageRef => ({
  url: `https://www.${host}/a?utm_source=x`,
  canonicalUrl: `https://${host}/a`,
  title: 'A',
});
const ENTRY = { pack: 'https://p.example/p.json', entry: 'levy' };

const note = (id: string, day: string, more: Partial<Note> = {}): Note => ({
  id,
  body: id,
  tags: [],
  target: {},
  created: `2026-11-${day}T09:00:00.000Z`,
  modified: `2026-11-${day}T09:00:00.000Z`,
  ...more,
});

const NOTES = [
  note('a', '20', { target: { entry: ENTRY, entryTitle: 'Levy' }, tags: ['Money'] }),
  note('b', '22', { target: { page: pageOn('b.example') } }),
  note('c', '21', {
    target: { page: pageOn('a.example'), entry: { ...ENTRY, entry: 'fund' }, entryTitle: 'Fund' },
    tags: ['money', 'ask'],
    modified: '2026-11-30T09:00:00.000Z',
  }),
];
const KNOWN = { isOrphan: (id: string) => id === 'b', dayOf: (at: string) => at.slice(0, 10) };
const ids = (notes: readonly Note[]) => notes.map(({ id }) => id).join('');

describe('narrowing notes', () => {
  it.each<[string, NoteFilter, string]>([
    ['nothing', {}, 'abc'],
    ['an entry', { entry: 'https://p.example/p.json levy' }, 'a'],
    ['a pack', { pack: 'https://p.example/p.json' }, 'ac'],
    ['a site', { site: 'a.example' }, 'c'],
    ['a tag, whatever its capitals', { tag: 'MONEY' }, 'ac'],
    ['days, both included', { from: '2026-11-21', to: '2026-11-22' }, 'bc'],
    ['from a day on', { from: '2026-11-22' }, 'b'],
    ['a passage that is gone', { orphaned: true }, 'b'],
    ['several at once', { tag: 'money', site: 'a.example' }, 'c'],
  ])('by %s', (_, filter, expected) => {
    expect(ids(filterNotes(NOTES, filter, KNOWN))).toBe(expected);
  });
});

describe('ordering notes', () => {
  it.each([
    ['newest', 'bca'],
    ['oldest', 'acb'],
    ['changed', 'cba'],
    ['entry', 'cab'],
    ['site', 'cba'],
  ] as const)('by %s', (order, expected) => {
    expect(ids(sortNotes(NOTES, order))).toBe(expected);
  });

  it('by the best match', () => {
    const scores = new Map([
      ['a', 1],
      ['c', 3],
    ]);
    expect(ids(sortNotes(NOTES, 'best', scores))).toBe('cab');
  });
});

it('lists what there is to narrow by, with how many notes each has', () => {
  const { tags, sites, entries, packs } = listFacets(NOTES);
  expect(tags).toEqual([
    { value: 'money', label: 'Money', count: 2 },
    { value: 'ask', label: 'ask', count: 1 },
  ]);
  expect(sites.map(({ value }) => value)).toEqual(['b.example', 'a.example']);
  expect(entries.map(({ label }) => label)).toEqual(['Levy', 'Fund']);
  expect(packs).toMatchObject([{ count: 2 }]);
});
