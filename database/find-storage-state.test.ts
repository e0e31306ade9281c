import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { findStorageState } from './find-storage-state.ts';
import { listNotes } from './list-notes.ts';
import { openNoteDatabase } from './note-database.ts';
import { saveNote } from './save-note.ts';
import { exampleNote, memorySentinel, NOW, openTestNotebook } from './testing/examples.ts';

const now = NOW;
const newId = () => 'install';

describe('at start a notebook is', () => {
  it('ready when it is new', async () => {
    const db = openNoteDatabase('new');
    expect(await findStorageState(db, { sentinel: memorySentinel(), newId })).toEqual({
      kind: 'ready',
    });
  });

  it('ready when it is gone and never held a note', async () => {
    const sentinel = memorySentinel();
    const db = await openTestNotebook(sentinel);
    await vi.waitUntil(() => sentinel.held !== undefined);
    await db.delete();
    const again = openNoteDatabase(db.name);
    expect(await findStorageState(again, { sentinel, newId })).toEqual({ kind: 'ready' });
  });

  it('ready when it holds what its witness says', async () => {
    const sentinel = memorySentinel();
    const db = await openTestNotebook(sentinel);
    await saveNote(db, exampleNote('a'), { now });
    db.close();
    const again = openNoteDatabase(db.name);
    expect(await findStorageState(again, { sentinel, newId })).toEqual({ kind: 'ready' });
    expect(sentinel.held).toMatchObject({ count: 1, sequence: 1 });
  });

  it('ready when the browser died between commit and copy', async () => {
    const sentinel = memorySentinel();
    const db = await openTestNotebook(sentinel);
    await saveNote(db, exampleNote('a'), { now });
    const stale = sentinel.held;
    await saveNote(db, exampleNote('b'), { now });
    sentinel.held = stale;
    expect(await findStorageState(db, { sentinel, newId })).toEqual({ kind: 'ready' });
  });

  it('in recovery when the database is gone', async () => {
    const sentinel = memorySentinel();
    const db = await openTestNotebook(sentinel);
    await saveNote(db, exampleNote('a'), { now });
    await db.delete();
    const again = openNoteDatabase(db.name);
    expect(await findStorageState(again, { sentinel, newId })).toEqual({
      kind: 'recovery',
      reason: 'gone',
    });
    const refused = { ok: false, reason: 'recovery', kept: 'unchanged' };
    expect(await saveNote(again, exampleNote('b'), { now })).toMatchObject(refused);
  });

  it('in recovery when it fell back to an older state', async () => {
    const sentinel = memorySentinel();
    const db = await openTestNotebook(sentinel);
    const before = await db.meta.get('ledger');
    if (before === undefined) throw new Error('no ledger');
    await saveNote(db, exampleNote('a'), { now });
    await db.notes.clear();
    await db.meta.put(before);
    expect(await findStorageState(db, { sentinel, newId })).toEqual({
      kind: 'recovery',
      reason: 'behind',
    });
  });

  it('in recovery when notes are missing', async () => {
    const sentinel = memorySentinel();
    const db = await openTestNotebook(sentinel);
    await saveNote(db, exampleNote('a'), { now });
    await db.notes.clear();
    const found = await findStorageState(db, { sentinel, newId });
    expect(found).toEqual({ kind: 'recovery', reason: 'miscounted' });
  });

  it('in recovery when it is empty and its witness cannot be read', async () => {
    const sentinel = memorySentinel();
    sentinel.held = { count: 'many' };
    const db = openNoteDatabase('unwitnessed');
    const found = await findStorageState(db, { sentinel, newId });
    expect(found).toEqual({ kind: 'recovery', reason: 'unwitnessed' });
  });

  it('read-only, with its notes readable, when a newer version wrote it', async () => {
    const sentinel = memorySentinel();
    const db = await openTestNotebook(sentinel);
    await saveNote(db, exampleNote('a'), { now });
    db.close();
    await openAsNewerVersion(db.name);
    const again = openNoteDatabase(db.name);
    const found = await findStorageState(again, { sentinel, newId });
    expect(found).toMatchObject({ kind: 'read-only', reason: 'newer-database' });
    const refused = { ok: false, reason: 'newer-database', kept: 'unchanged' };
    expect(await saveNote(again, exampleNote('b'), { now })).toMatchObject(refused);
    expect(await listNotes(again)).toEqual([exampleNote('a')]);
  });

  it('read-only when nothing can be written', async () => {
    const db = openNoteDatabase('unwritable');
    db.drafts.put = () => Dexie.Promise.reject(new DOMException('no', 'QuotaExceededError'));
    const found = await findStorageState(db, { sentinel: memorySentinel(), newId });
    expect(found).toMatchObject({ kind: 'read-only', reason: 'quota' });
  });
});

/** What a later release does: adds, and deletes nothing. */
function openAsNewerVersion(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 70);
    opening.onupgradeneeded = () => opening.result.createObjectStore('later', { keyPath: 'id' });
    opening.onsuccess = () => resolve(opening.result.close());
    opening.onerror = () => reject(opening.error);
  });
}
