import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { editNote } from './edit-note.ts';
import { findStorageState } from './find-storage-state.ts';
import { keepBackup } from './keep-backup.ts';
import { listNotes, listTrash } from './list-notes.ts';
import { type NoteDatabase, openNoteDatabase } from './note-database.ts';
import { restoreFromRing, takeAsItStands } from './restore-from-ring.ts';
import { nameRingFile, readRingFile, readRingName } from './ring-file.ts';
import { saveNote } from './save-note.ts';
import { exampleNote, memorySentinel, NOW, openTestNotebook } from './testing/examples.ts';
import { createMemoryRing } from './testing/memory-ring.ts';
import { deleteNote, purgeNote } from './trash.ts';

const now = NOW;
const newId = () => 'restored';

async function openBackedUp() {
  const sentinel = memorySentinel();
  const ring = createMemoryRing();
  const db = await openTestNotebook(sentinel);
  const backup = keepBackup(db, ring);
  return { db, ring, sentinel, backup, effects: { ring, sentinel, newId } };
}

/** The database as a browser gives it after its files were damaged: empty, without an error. */
async function lose(db: NoteDatabase): Promise<NoteDatabase> {
  await db.delete();
  return openNoteDatabase(db.name);
}

describe('the backup ring', () => {
  it('has every change when the save is acknowledged and the ring had its turn', async () => {
    const { db, ring, backup } = await openBackedUp();
    await saveNote(db, exampleNote('a'), { now });
    await backup.takeChanges();
    await saveNote(db, exampleNote('b'), { now });
    expect(await backup.takeChanges()).toEqual({ sequence: 2 });
    expect([...ring.files.keys()]).toEqual(['changes-000000000001', 'changes-000000000002']);
  });

  it('gives a lost notebook back: saved, edited, deleted, and what was removed for good stays so', async () => {
    const { db, backup, effects } = await openBackedUp();
    for (const id of ['a', 'b', 'c', 'd']) await saveNote(db, exampleNote(id), { now });
    await backup.takeSnapshot();
    await editNote(db, 'b', { body: 'edited' }, { now });
    await deleteNote(db, 'c', { now });
    await deleteNote(db, 'd', { now });
    await purgeNote(db, 'd', { now });
    await backup.takeChanges();
    const notes = await listNotes(db);
    const trash = await listTrash(db);

    const again = await lose(db);
    expect(await findStorageState(again, effects)).toEqual({ kind: 'recovery', reason: 'gone' });
    const restored = await restoreFromRing(again, effects);
    expect(restored).toEqual({ ok: true, count: 3, restored: 3, damagedFiles: [] });
    expect(await findStorageState(again, effects)).toEqual({ kind: 'ready' });
    expect(await listNotes(again)).toEqual(notes);
    expect(await listTrash(again)).toEqual(trash);
    expect(await saveNote(again, exampleNote('e'), { now })).toMatchObject({ ok: true });
    expect((await again.meta.get('ledger'))?.sequence).toBeGreaterThan(9);
  });

  it('gives the notes back when the database can no longer be opened', async () => {
    const { db, backup, effects } = await openBackedUp();
    await saveNote(db, exampleNote('a'), { now });
    await backup.takeChanges();
    db.close();
    const broken = openNoteDatabase(db.name);
    const open = broken.open.bind(broken);
    broken.open = () => Dexie.Promise.reject(new Dexie.UnknownError('damaged file'));
    const state = await findStorageState(broken, effects);
    expect(state).toEqual({ kind: 'recovery', reason: 'unreadable' });
    broken.open = open;
    expect(await restoreFromRing(broken, effects)).toMatchObject({ ok: true, count: 1 });
    expect(await findStorageState(broken, effects)).toEqual({ kind: 'ready' });
    expect(await listNotes(broken)).toEqual([exampleNote('a')]);
  });

  it('is not taken for a notebook when it is empty', async () => {
    const { db, ring, effects } = await openBackedUp();
    await saveNote(db, exampleNote('a'), { now });
    const again = await lose(db);
    ring.files.clear();
    await findStorageState(again, effects);
    const refused = { ok: false, reason: 'empty-ring', kept: 'unchanged' };
    expect(await restoreFromRing(again, effects)).toMatchObject(refused);
    expect(await findStorageState(again, effects)).toMatchObject({ kind: 'recovery' });
  });

  it('is witness enough when the other one is gone too', async () => {
    const { db, backup, ring } = await openBackedUp();
    await saveNote(db, exampleNote('a'), { now });
    await backup.takeChanges();
    const again = await lose(db);
    const effects = { sentinel: memorySentinel(), ring, newId };
    expect(await findStorageState(again, effects)).toEqual({ kind: 'recovery', reason: 'gone' });
  });

  it('loses nothing when its newest snapshot is damaged', async () => {
    const { db, ring, backup, effects } = await openBackedUp();
    for (let n = 0; n < 10; n++) {
      await saveNote(db, exampleNote(`n${n}`), { now });
      await backup.takeSnapshot();
    }
    const newest = nameRingFile({ kind: 'snapshot', sequence: 10 });
    const text = await ring.read(newest);
    ring.files.set(newest, text.replace('What I think', 'Whet I think'));
    const again = await lose(db);
    const restored = await restoreFromRing(again, effects);
    expect(restored).toEqual({ ok: true, count: 10, restored: 10, damagedFiles: [newest] });
  });

  it('keeps three generations, the changes since the oldest, and trims the journal to them', async () => {
    const { db, ring, backup } = await openBackedUp();
    for (let n = 1; n <= 6; n++) {
      await saveNote(db, exampleNote(`n${n}`), { now });
      await backup.takeSnapshot();
    }
    const names = [...ring.files.keys()].flatMap((name) => readRingName(name) ?? []);
    const snapshots = names.filter(({ kind }) => kind === 'snapshot');
    expect(snapshots.map(({ sequence }) => sequence)).toEqual([4, 5, 6]);
    const changes = names.filter(({ kind }) => kind === 'changes');
    expect(changes.map(({ sequence }) => sequence)).toEqual([5, 6]);
    expect(await db.journal.toCollection().primaryKeys()).toEqual([5, 6]);
  });

  it('takes a snapshot by itself after many changes', async () => {
    const { db, ring, backup } = await openBackedUp();
    for (let n = 0; n < 202; n++) await saveNote(db, exampleNote(`n${n}`), { now });
    await backup.takeChanges();
    expect([...ring.files.keys()].some((name) => name.startsWith('snapshot'))).toBe(true);
  });

  it('mends a damaged note before a snapshot', async () => {
    const { db, backup } = await openBackedUp();
    await saveNote(db, exampleNote('a'), { now });
    await backup.takeChanges();
    const row = await db.notes.get('a');
    if (row === undefined) throw new Error('no row');
    await db.notes.put({ ...row, note: { ...row.note, body: '' } });
    await backup.takeSnapshot();
    expect(await listNotes(db)).toEqual([exampleNote('a')]);
  });

  it('goes on after a restart where it stopped', async () => {
    const { db, ring, backup } = await openBackedUp();
    await saveNote(db, exampleNote('a'), { now });
    await backup.takeChanges();
    backup.stop();
    await saveNote(db, exampleNote('b'), { now });
    await saveNote(db, exampleNote('c'), { now });
    expect(await keepBackup(db, ring).takeChanges()).toEqual({ sequence: 3 });
    const again = await lose(db);
    const found = await restoreFromRing(again, { ring, sentinel: memorySentinel(), newId });
    expect(found).toMatchObject({ count: 3 });
  });

  it('tells why it could not be written, and stops no save', async () => {
    const db = await openTestNotebook();
    const write = () => Promise.reject(new Error('disk full'));
    const backup = keepBackup(db, { ...createMemoryRing(), write });
    expect(await saveNote(db, exampleNote('a'), { now })).toMatchObject({ ok: true });
    expect(await backup.takeChanges()).toEqual({ sequence: 0, failure: 'disk full' });
  });

  it('is left alone when the reader goes on without, and takes over what comes then', async () => {
    const { db, backup, effects } = await openBackedUp();
    await saveNote(db, exampleNote('a'), { now });
    await backup.takeChanges();
    const again = await lose(db);
    expect(await findStorageState(again, effects)).toMatchObject({ kind: 'recovery' });
    expect(await takeAsItStands(again, effects)).toMatchObject({ ok: true, count: 0 });
    expect(await findStorageState(again, effects)).toEqual({ kind: 'ready' });
    const next = keepBackup(again, effects.ring);
    await saveNote(again, exampleNote('b'), { now });
    await next.takeChanges();

    const third = await lose(again);
    await findStorageState(third, effects);
    expect(await restoreFromRing(third, effects)).toMatchObject({ ok: true, count: 2 });
  });
});

describe('a file of the ring', () => {
  it('is refused when cut, altered or empty', async () => {
    const { db, ring, backup } = await openBackedUp();
    await saveNote(db, exampleNote('a'), { now });
    await backup.takeChanges();
    const text = await ring.read('changes-000000000001');
    expect(readRingFile(text)).toBeDefined();
    for (let end = 0; end < text.length; end += 7) {
      expect(readRingFile(text.slice(0, end))).toBeUndefined();
    }
    expect(readRingFile(text.replace('"a"', '"b"'))).toBeUndefined();
  });
});
