import { expect, test } from 'vitest';
import type { Entry, Pack } from '../pack/pack.ts';
import { buildLexicon } from './build-lexicon.ts';

function packOf(id: string, entries: readonly Partial<Entry>[], topic?: Pack['topic']): Pack {
  return {
    schemaVersion: 1,
    id,
    revision: 3,
    published: '2020-09-24',
    title: 'A pack',
    publisher: { name: 'A publisher' },
    language: 'en-GB',
    licence: 'CC BY 4.0',
    report: { title: 'A report', author: 'An author', date: '2020' },
    sources: [],
    ...(topic === undefined ? {} : { topic }),
    entries: entries.map((entry, index) => ({
      id: `entry-${index}`,
      kind: 'proposal',
      title: `Entry ${index}`,
      proposal: 'A proposal.',
      forms: [],
      critiques: [],
      outcomes: [],
      ...entry,
    })),
  };
}

test('forms, look-alikes, near words and the topic become forms of their roles', () => {
  const pack = packOf(
    'https://a.example/',
    [
      {
        forms: [
          { text: 'Levy', when: ['always'] },
          { text: 'KL', case: 'exact', when: ['spelled-out', { near: ['kerb', 'council'] }] },
          { text: 'charge', when: [{ near: ['kerb', 'kerb'], within: 12 }] },
        ],
        not: ['apprenticeship levy'],
      },
    ],
    { cues: ['parking'], against: ['national park'] },
  );
  const { packs, entries, forms } = buildLexicon([pack]);
  const outside = { exact: false, entry: -1, pack: 0 };
  expect(packs).toEqual([{ id: 'https://a.example/', revision: 3 }]);
  expect(entries).toEqual([
    { pack: 'https://a.example/', entry: 'entry-0', title: 'Entry 0', kind: 'proposal' },
  ]);
  expect(forms).toEqual([
    { text: 'Levy', exact: false, role: 'form', entry: 0, pack: 0, when: ['always'] },
    { ...outside, text: 'kerb', role: 'near' },
    { ...outside, text: 'council', role: 'near' },
    {
      text: 'KL',
      exact: true,
      role: 'form',
      entry: 0,
      pack: 0,
      when: ['spelled-out', { near: [1, 2], within: 'block' }],
    },
    {
      text: 'charge',
      exact: false,
      role: 'form',
      entry: 0,
      pack: 0,
      when: [{ near: [1], within: 12 }],
    },
    { text: 'apprenticeship levy', exact: false, role: 'not', entry: 0, pack: 0 },
    { ...outside, text: 'parking', role: 'cue' },
    { ...outside, text: 'national park', role: 'against' },
  ]);
});

test('what is said twice is kept once, of each entry and pack', () => {
  const levy = { text: 'Levy', when: ['always' as const] };
  const entries = [{ forms: [levy, levy], not: ['x', 'x'] }, { forms: [levy] }];
  const lexicon = buildLexicon([
    packOf('https://a.example/', entries),
    packOf('https://b.example/', entries),
  ]);
  expect(lexicon.forms.map(({ text, entry, pack }) => [text, entry, pack])).toEqual([
    ['Levy', 0, 0],
    ['x', 0, 0],
    ['Levy', 1, 0],
    ['Levy', 2, 1],
    ['x', 2, 1],
    ['Levy', 3, 1],
  ]);
});

test('a back-reference by "the" is read by "this" as well, but for what the entry says it is not', () => {
  const forms = [
    { text: 'the levy', when: ['back-reference' as const] },
    { text: 'the Levy Board', when: ['always' as const] },
  ];
  const { forms: read } = buildLexicon([
    packOf('https://a.example/', [{ forms, not: ['these levy'] }]),
  ]);
  expect(read.filter(({ role }) => role === 'form').map(({ text }) => text)).toEqual([
    'the levy',
    'this levy',
    'those levy',
    'the same levy',
    'the Levy Board',
  ]);
});

test('the version tells contents apart, and nothing else', () => {
  const pack = packOf('https://a.example/', [{ forms: [{ text: 'Levy', when: ['always'] }] }]);
  const { version } = buildLexicon([pack]);
  expect(version).toMatch(/^[0-9a-f]{16}$/);
  expect(buildLexicon([structuredClone(pack)]).version).toBe(version);
  expect(buildLexicon([{ ...pack, revision: 4 }]).version).not.toBe(version);
  expect(buildLexicon([]).version).not.toBe(version);
});
