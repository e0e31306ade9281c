import { describe, expect, it } from 'vitest';
import { draftKey, dropDraft, findDraft, saveDraft } from './drafts.ts';
import { editNote, listVersions, VERSIONS_KEPT } from './edit-note.ts';
import {
  findNote,
  listNotes,
  listNotesOfEntry,
  listNotesOfPage,
  listTrash,
  watchNotes,
} from './list-notes.ts';
import { openNoteDatabase } from './note-database.ts';
import { saveNote } from './save-note.ts';
import { exampleNote, NOW, openTestNotebook } from './testing/examples.ts';
import { deleteNote, emptyExpiredTrash, restoreNote } from './trash.ts';

const now = NOW;

describe('a note', () => {
  it('is found again by id, entry and page after it was saved', async () => {
    const db = await openTestNotebook();
    const note = exampleNote('a');
    expect(await saveNote(db, note, { now })).toEqual({ ok: true, note, repeated: false });
    expect(await findNote(db, 'a')).toEqual(note);
    expect(await listNotes(db)).toEqual([note]);
    const entry = { pack: 'https://example.org/kerbside.json', entry: 'kerbside-levy' };
    expect(await listNotesOfEntry(db, entry)).toEqual([note]);
    expect(await listNotesOfEntry(db, { ...entry, entry: 'other' })).toEqual([]);
  });

  it.each([
    ['its address', 'https://news.example/levy#top', 'https://news.example/levy', 1],
    ['a new canonical address', 'https://news.example/levy', 'https://news.example/new', 1],
    [
      'another address with its canonical one',
      'https://news.example/x',
      'https://news.example/levy',
      1,
    ],
    ['another page', 'https://news.example/', 'https://news.example/', 0],
  ])('is found on its page by %s: %s', async (_, url, canonicalUrl, count) => {
    const db = await openTestNotebook();
    await saveNote(db, exampleNote('a'), { now });
    expect(await listNotesOfPage(db, { url, canonicalUrl })).toHaveLength(count);
  });

  it('may stand without entry or page', async () => {
    const db = await openTestNotebook();
    const note = exampleNote('free', { target: {} });
    await saveNote(db, note, { now });
    expect(await listNotes(db)).toEqual([note]);
  });

  it('is one note however often the same save arrives', async () => {
    const db = await openTestNotebook();
    const note = exampleNote('a');
    await Promise.all([1, 2, 3].map(() => saveNote(db, note, { now })));
    expect(await db.notes.count()).toBe(1);
    expect(await db.journal.count()).toBe(1);
  });

  it('keeps a later edit when the first save arrives once more', async () => {
    const db = await openTestNotebook();
    await saveNote(db, exampleNote('a'), { now });
    await editNote(db, 'a', { body: 'second thought' }, { now });
    const again = await saveNote(db, exampleNote('a'), { now });
    expect(again).toMatchObject({ ok: true, repeated: true, note: { body: 'second thought' } });
  });

  it('drops its draft in the same transaction', async () => {
    const db = await openTestNotebook();
    const note = exampleNote('a');
    const key = draftKey(note.target);
    await saveDraft(db, { key, body: 'half', tags: [], target: note.target, modified: now });
    await saveNote(db, note, { now, draft: key });
    expect(await findDraft(db, key)).toBeUndefined();
  });

  it('keeps the last versions of its wording', async () => {
    const db = await openTestNotebook();
    await saveNote(db, exampleNote('a', { body: '0' }), { now });
    for (let edit = 1; edit <= VERSIONS_KEPT + 5; edit++) {
      await editNote(db, 'a', { body: String(edit) }, { now });
    }
    const versions = await listVersions(db, 'a');
    expect(versions).toHaveLength(VERSIONS_KEPT);
    expect(versions[0]?.body).toBe(String(VERSIONS_KEPT + 4));
    expect((await findNote(db, 'a'))?.body).toBe(String(VERSIONS_KEPT + 5));
  });

  it('lies in the trash for thirty days and can be taken back', async () => {
    const db = await openTestNotebook();
    const note = exampleNote('a');
    await saveNote(db, note, { now });
    await deleteNote(db, 'a', { now });
    expect(await listNotes(db)).toEqual([]);
    expect(await listTrash(db)).toEqual([{ ...note, deleted: now }]);
    expect(await restoreNote(db, 'a', { now })).toEqual({ ok: true, note });
    await deleteNote(db, 'a', { now });
    const within = { now: '2026-03-31T09:59:59.000Z' };
    expect(await emptyExpiredTrash(db, within)).toEqual({ ok: true, purged: [] });
    const after = { now: '2026-03-31T10:00:01.000Z' };
    expect(await emptyExpiredTrash(db, after)).toEqual({ ok: true, purged: ['a'] });
    expect(await findNote(db, 'a')).toBeUndefined();
    expect((await db.meta.get('ledger'))?.count).toBe(0);
  });

  it('cannot be changed when it is not there', async () => {
    const db = await openTestNotebook();
    const failure = { ok: false, reason: 'no-such-note', kept: 'unchanged' };
    expect(await editNote(db, 'x', { body: 'y' }, { now })).toMatchObject(failure);
    expect(await deleteNote(db, 'x', { now })).toMatchObject(failure);
  });

  it('is marked when what is read is not what was written', async () => {
    const db = await openTestNotebook();
    await saveNote(db, exampleNote('a'), { now });
    const row = await db.notes.get('a');
    if (row === undefined) throw new Error('no row');
    await db.notes.put({ ...row, note: { ...row.note, body: 'Whet I think of a' } });
    expect(await listNotes(db)).toMatchObject([{ id: 'a', damaged: true }]);
  });

  it('is refused before storage was checked', async () => {
    const db = openNoteDatabase('unchecked');
    const refused = { ok: false, reason: 'unchecked', kept: 'unchanged' };
    expect(await saveNote(db, exampleNote('a'), { now })).toMatchObject(refused);
  });

  it('appears to a watcher', async () => {
    const db = await openTestNotebook();
    const seen: number[] = [];
    const done = new Promise<void>((resolve) => {
      const watching = watchNotes(db).subscribe((notes) => {
        seen.push(notes.length);
        if (notes.length === 1) {
          watching.unsubscribe();
          resolve();
        } else void saveNote(db, exampleNote('a'), { now });
      });
    });
    await done;
    expect(seen).toEqual([0, 1]);
  });
});

describe('a draft', () => {
  it('is replaced by the next with the same key, and dropped', async () => {
    const db = await openTestNotebook();
    const draft = { key: 'k', body: 'a', tags: [], target: {}, modified: now };
    await saveDraft(db, draft);
    await saveDraft(db, { ...draft, body: 'ab' });
    expect(await findDraft(db, 'k')).toEqual({ ...draft, body: 'ab' });
    await dropDraft(db, 'k');
    expect(await findDraft(db, 'k')).toBeUndefined();
  });
});

describe('a transaction that fails at its end', () => {
  it('is told as a failure though every single write succeeded', async () => {
    const db = await openTestNotebook();
    const put = db.meta.put.bind(db.meta);
    db.meta.put = (...args) =>
      put(...args).then(() => {
        throw new DOMException('full', 'QuotaExceededError');
      });
    const failed = await saveNote(db, exampleNote('a'), { now });
    expect(failed).toMatchObject({ ok: false, reason: 'quota', kept: 'unchanged' });
    expect(await listNotes(db)).toEqual([]);
  });
});
