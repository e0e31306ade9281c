/**
 * Every version of the note database that readers may have on their disks, walked up to this code and down from a later
 * one. When the schema changes: raise `NOTE_DATABASE_VERSION`, add a version, and store its example beside the others:
 * `STORE_EXAMPLE=1 npx vitest run database/database-versions`. A stored example of a released version is never rewritten.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { saveDraft } from './drafts.ts';
import { editNote, listVersions } from './edit-note.ts';
import { findStorageState } from './find-storage-state.ts';
import { listNotes, listTrash } from './list-notes.ts';
import { NOTE_DATABASE_VERSION, openNoteDatabase } from './note-database.ts';
import { saveNote } from './save-note.ts';
import { exampleNote, memorySentinel, NOW, openTestNotebook } from './testing/examples.ts';
import { readExample, type StoredExample, writeExample } from './testing/stored-example.ts';
import { deleteNote } from './trash.ts';

const now = NOW;
const newId = () => 'install';
const folder = new URL('./fixtures/', import.meta.url);
const examples = readdirSync(folder)
  .filter((file) => /^notes-v\d+\.json$/.test(file))
  .map((file) => ({ file, example: readStored(file) }));

/** What all examples hold. */
async function fillNotebook() {
  const db = await openTestNotebook();
  for (const id of ['kept', 'edited', 'deleted']) await saveNote(db, exampleNote(id), { now });
  await editNote(db, 'edited', { body: 'Second thoughts' }, { now });
  await deleteNote(db, 'deleted', { now });
  await saveDraft(db, { key: 'page:x', body: 'half a tho', tags: [], target: {}, modified: now });
  return db;
}

describe('the note database', () => {
  it('has the schema that its version is stored with', async () => {
    const db = await fillNotebook();
    const written = await readExample(db.name);
    const { version, stores } = written;
    if (process.env.STORE_EXAMPLE !== undefined) {
      writeFileSync(
        new URL(`notes-v${version / 10}.json`, folder),
        JSON.stringify(written, null, 2),
      );
    }
    const stored = examples.find(({ example }) => example.version === version);
    expect(version).toBe(NOTE_DATABASE_VERSION * 10);
    expect({ version, schema: schemaOf({ version, stores }) }).toEqual({
      version,
      schema: stored && schemaOf(stored.example),
    });
  });

  it.each(examples)('is opened from $file with everything in it', async ({ file, example }) => {
    await writeExample(`up-${file}`, example);
    const db = openNoteDatabase(`up-${file}`);
    const found = await findStorageState(db, { sentinel: memorySentinel(), newId });
    expect(found).toEqual({ kind: 'ready' });
    const edited = exampleNote('edited', { body: 'Second thoughts' });
    expect(await listNotes(db)).toEqual([exampleNote('kept'), edited]);
    expect(await listTrash(db)).toEqual([exampleNote('deleted', { deleted: now })]);
    expect(await listVersions(db, 'edited')).toEqual([exampleNote('edited')]);
    expect(await db.drafts.get('page:x')).toMatchObject({ body: 'half a tho' });
    expect(await saveNote(db, exampleNote('new'), { now })).toMatchObject({ ok: true });
  });

  it.each(examples)(
    'is read, and not written, from a release after $file',
    async ({ file, example }) => {
      const later = { ...example, version: Math.max(example.version, NOTE_DATABASE_VERSION * 10) };
      await writeExample(`down-${file}`, later, { later: true });
      const db = openNoteDatabase(`down-${file}`);
      const found = await findStorageState(db, { sentinel: memorySentinel(), newId });
      expect(found).toMatchObject({ kind: 'read-only', reason: 'newer-database' });
      expect(await listNotes(db)).toHaveLength(2);
      expect(await saveNote(db, exampleNote('new'), { now })).toMatchObject({ ok: false });
      db.close();
      const { stores } = await readExample(`down-${file}`);
      for (const [name, { rows }] of Object.entries(example.stores)) {
        expect(stores[name]?.rows).toEqual(rows);
      }
    },
  );
});

function schemaOf({ stores }: StoredExample) {
  return Object.entries(stores).map(([name, { keyPath, indexes }]) => ({ name, keyPath, indexes }));
}

function readStored(file: string): StoredExample {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
}
