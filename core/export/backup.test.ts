import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryNote, sampleNotes } from '../../tests/standards/arbitrary-note.ts';
import { canonicalNote } from '../note/canonical-note.ts';
import { checksumText } from '../note/checksum.ts';
import type { Note } from '../note/note.ts';
import { toCanonicalJson } from '../pack/canonical-json.ts';
import smallPack from '../pack/fixtures/small-pack.json' with { type: 'json' };
import { parsePack } from '../pack/parse-pack.ts';
import { type Backup, writeBackup } from './backup.ts';
import { parseImport } from './parse-import.ts';
import { planImport } from './plan-import.ts';
import { toWebAnnotations } from './to-web-annotation.ts';

const now = '2026-03-01T10:00:00.000Z';
const parsedPack = parsePack(smallPack);
if (!parsedPack.ok) throw new Error('the fixture is no pack');
const { pack } = parsedPack;

const empty: Backup = {
  created: now,
  notes: [],
  drafts: [],
  settings: {},
  packs: [],
  unreadable: [],
};
const withNotes = (notes: readonly Note[]): Backup => ({
  ...empty,
  notes: notes.map((note) => ({ note, versions: [] })),
});
const note: Note = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  body: 'Who pays?',
  tags: [],
  target: {},
  created: now,
  modified: now,
};
const full: Backup = {
  created: now,
  notes: [{ note: { ...note, deleted: now }, versions: [note, { ...note, body: '' }] }],
  drafts: [{ key: '["a"]', body: 'so f', tags: ['#a, b'], target: {}, modified: now }],
  settings: { show: 'all', hidden: [{ ref: { pack: pack.id, entry: 'x' } }] },
  packs: [
    { enabled: true, held: false, order: 0, imported: now, current: pack, previous: pack },
    { enabled: false, held: true, order: 1, imported: now, current: pack },
  ],
  unreadable: ['{"id":7}'],
};
const sortedForms = (notes: readonly Note[]) => notes.map(canonicalNote).sort();

describe('a backup', () => {
  it('gives everything back', () => {
    expect(parseImport(writeBackup(full), { now })).toEqual({
      ok: true,
      kind: 'backup',
      notes: [full.notes[0]?.note],
      backup: full,
    });
  });

  it('of the same stores is the same file, in whatever order they were read', () => {
    void fc.assert(
      fc.property(
        fc.uniqueArray(arbitraryNote, { selector: ({ id }) => id, maxLength: 5 }),
        (notes) => {
          const text = writeBackup(withNotes(notes));
          expect(writeBackup(withNotes(notes.toReversed()))).toBe(text);
          const parsed = parseImport(text, { now });
          expect(parsed.ok && sortedForms(parsed.notes)).toEqual(sortedForms(notes));
        },
      ),
    );
  });

  it('keeps what is no note any more as it was found, and the rest whole', () => {
    const broken = { ...note, created: 'garbled' };
    const marked = { ...note, id: note.id.replace('0', '1'), damaged: true };
    const parsed = parseImport(writeBackup(withNotes([broken, marked])), { now });
    expect(parsed).toMatchObject({
      ok: true,
      notes: [{ id: marked.id }],
      backup: { unreadable: [JSON.stringify(broken)] },
    });
  });
});

describe('a file that is not right', () => {
  const text = writeBackup(full);
  const sealed = (change: (content: Record<string, unknown>) => object, version: unknown = 1) => {
    const content = toCanonicalJson(change(JSON.parse(text).content));
    const checksum = checksumText(content);
    return `{"checksum":"${checksum}","content":${content},"format":"second-reading-backup","version":${version}}`;
  };
  it.each([
    ['no JSON', text.slice(0, -9), '', /^is not JSON/],
    ['another thing', '{"a":1}', '', /^is neither/],
    ['damage', text.replace('Who pays?', 'Who prays?'), '/checksum', /damaged or changed/],
    ['a newer version', sealed((content) => content, 2), '/version', /newer version/],
    ['no version', sealed((content) => content, '"1"'), '/version', /whole number/],
    ['a store too few', sealed(({ drafts: _, ...rest }) => rest), '/content', /the key "drafts"/],
    [
      'a bad note',
      sealed((content) => ({ ...content, notes: [{ note: { ...note, id: 'x' }, versions: [] }] })),
      '/content/notes/0/note/id',
      /not a UUID/,
    ],
    [
      'a bad pack',
      sealed((content) => ({
        ...content,
        packs: [{ enabled: true, held: false, order: 0, imported: now, current: {} }],
      })),
      '/content/packs/0/current',
      /must have the key/,
    ],
    ['a key twice', '{"a":1,"a":2}', '', /twice/],
    ['a key that would be obeyed', '{"a":{"__proto__":{"b":1}}}', '/a', /__proto__/],
    ['bottomless nesting', '['.repeat(100_000), expect.any(String), /levels deep/],
  ])('is refused: %s', (_, file, pointer, rule) => {
    expect(parseImport(file, { now })).toMatchObject({
      ok: false,
      issues: expect.arrayContaining([{ pointer, rule: expect.stringMatching(rule) }]),
    });
  });

  it('is refused when two of its notes have one id and differ', () => {
    const twice = toWebAnnotations([note, { ...note, body: 'No one.' }], {
      id: note.id,
      label: '',
      now,
    });
    expect(parseImport(JSON.stringify(twice), { now })).toMatchObject({ ok: false });
    const same = toWebAnnotations([note, note], { id: note.id, label: '', now });
    expect(parseImport(JSON.stringify(same), { now })).toMatchObject({ ok: true, notes: [note] });
  });
});

describe('planImport', () => {
  const other = { ...note, id: '1f8fad5b-d9cb-469f-a165-70867728950e' };
  const cases: readonly [string, readonly Note[], readonly Note[], object][] = [
    ['a new note', [], [note], { add: [note], same: [], conflicts: [] }],
    ['the same note', [note], [note], { add: [], same: [{ by: 'id' }], conflicts: [] }],
    ['the same words under another id', [note], [other], { add: [], same: [{ by: 'content' }] }],
    [
      'two alike of which one is kept',
      [note],
      [note, other],
      { add: [other], same: [{ by: 'id' }] },
    ],
    ['the same words as one in the trash', [{ ...note, deleted: now }], [other], { add: [other] }],
    [
      'an older state',
      [{ ...note, body: 'Nobody.', modified: '2026-03-02T10:00:00.000Z' }],
      [note],
      { add: [], conflicts: [{ differs: ['body', 'modified'], newer: 'kept' }] },
    ],
    [
      'one that was deleted since',
      [{ ...note, deleted: now }],
      [note],
      { add: [], conflicts: [{ differs: ['deleted'], newer: 'neither' }] },
    ],
  ];
  it.each(cases)('knows %s', (_, existing, incoming, plan) => {
    expect(planImport(existing, incoming)).toMatchObject(plan);
  });

  it('finds each incoming note one place, and all of a known file to be there', () => {
    const notes = fc.uniqueArray(arbitraryNote, { selector: ({ id }) => id, maxLength: 6 });
    void fc.assert(
      fc.property(notes, notes, (existing, incoming) => {
        const { add, same, conflicts } = planImport(existing, incoming);
        expect(add.length + same.length + conflicts.length).toBe(incoming.length);
        expect(planImport([...existing, ...add], incoming).add).toEqual([]);
      }),
    );
  });
});

describe('10,000 notes', () => {
  const notes = sampleNotes(10_000, 7);
  const form = sortedForms(notes).join('\n');

  it.each([
    ['a backup', () => writeBackup(withNotes(notes))],
    [
      'W3C annotations',
      () => JSON.stringify(toWebAnnotations(notes, { id: note.id, label: '', now })),
    ],
  ])('come back from %s byte for byte, and a second reading adds none', (_, write) => {
    const parsed = parseImport(write(), { now });
    const brought = parsed.ok ? planImport([], parsed.notes).add : [];
    expect(sortedForms(brought).join('\n') === form).toBe(true);
    expect(planImport(brought, notes)).toMatchObject({ add: [], conflicts: [] });
  });
});
