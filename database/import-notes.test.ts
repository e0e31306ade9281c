import { describe, expect, it } from 'vitest';
import { canonicalNote } from '../core/note/canonical-note.ts';
import type { Note } from '../core/note/note.ts';
import { editNote, listVersions } from './edit-note.ts';
import { importNotes, planImport } from './import-notes.ts';
import { findNote, listNotes } from './list-notes.ts';
import { readNotebook } from './read-notebook.ts';
import { saveNote } from './save-note.ts';
import { exampleNote, NOW, openTestNotebook } from './testing/examples.ts';

const now = NOW;
const keep = { now, onConflict: 'keep' } as const;
const replace = { now, onConflict: 'replace' } as const;

async function openWithNotes() {
  const db = await openTestNotebook();
  for (const id of ['a', 'b']) await saveNote(db, exampleNote(id), { now });
  await editNote(db, 'b', { body: 'edited here' }, { now });
  return db;
}

/** One new, one the same, one the same under another id, one in conflict. */
const FILE: readonly Note[] = [
  exampleNote('c'),
  exampleNote('a'),
  { ...exampleNote('a'), id: 'other', created: '2020-01-01T00:00:00.000Z' },
  exampleNote('b', { body: 'edited elsewhere' }),
];

describe('importing notes', () => {
  it('says first what it would do, and changes nothing', async () => {
    const db = await openWithNotes();
    const plan = await planImport(db, FILE);
    expect(plan.added.map(({ id }) => id)).toEqual(['c']);
    expect(plan.present.map(({ id }) => id)).toEqual(['a', 'other']);
    expect(plan.conflicts).toMatchObject([
      { kept: { body: 'edited here' }, incoming: { body: 'edited elsewhere' } },
    ]);
    expect(await db.notes.count()).toBe(2);
  });

  it('brings in what is new and keeps what is here', async () => {
    const db = await openWithNotes();
    expect(await importNotes(db, FILE, keep)).toEqual({
      ok: true,
      added: 1,
      replaced: 0,
      present: 2,
    });
    expect((await listNotes(db)).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect((await findNote(db, 'b'))?.body).toBe('edited here');
  });

  it('replaces where the reader says so, and keeps what was replaced as a version', async () => {
    const db = await openWithNotes();
    expect(await importNotes(db, FILE, replace)).toEqual({
      ok: true,
      added: 1,
      replaced: 1,
      present: 2,
    });
    expect((await findNote(db, 'b'))?.body).toBe('edited elsewhere');
    expect((await listVersions(db, 'b'))[0]?.body).toBe('edited here');
  });

  it('is the same done twice', async () => {
    const db = await openWithNotes();
    await importNotes(db, FILE, replace);
    const before = await readNotebook(db);
    expect(await importNotes(db, FILE, replace)).toEqual({
      ok: true,
      added: 0,
      replaced: 0,
      present: 4,
    });
    expect(await readNotebook(db)).toEqual(before);
  });

  it('changes nothing when it fails halfway', async () => {
    const db = await openWithNotes();
    const before = await readNotebook(db);
    db.journal.bulkAdd = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(await importNotes(db, FILE, replace)).toMatchObject({ ok: false, reason: 'quota' });
    expect(await readNotebook(db)).toEqual(before);
  });

  it('gives 2,000 notes back byte for byte, with a right account', async () => {
    const notes = Array.from({ length: 2_000 }, (_, n) => exampleNote(`n${n}`));
    const db = await openTestNotebook();
    await importNotes(db, notes, keep);
    const forms = (read: readonly Note[]) => read.map(canonicalNote).sort();
    expect(forms((await readNotebook(db)).notes)).toEqual(forms(notes));
    expect(await db.meta.get('ledger')).toMatchObject({ count: 2_000, sequence: 2_000 });
  });
});
