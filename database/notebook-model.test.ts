/**
 * The notebook against the plainest one that could be: a map. Whatever is done in whatever order, with restarts, losses of
 * the database and damage to its rows between, both hold the same notes.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalNote } from '../core/note/canonical-note.ts';
import type { Note } from '../core/note/note.ts';
import { editNote } from './edit-note.ts';
import { findStorageState } from './find-storage-state.ts';
import { keepBackup } from './keep-backup.ts';
import { type NoteDatabase, openNoteDatabase } from './note-database.ts';
import { readNotebook } from './read-notebook.ts';
import { restoreFromRing, takeAsItStands } from './restore-from-ring.ts';
import { saveNote } from './save-note.ts';
import { exampleNote, memorySentinel, NOW } from './testing/examples.ts';
import { createMemoryRing } from './testing/memory-ring.ts';
import { deleteNote, purgeNote, restoreNote } from './trash.ts';

const now = NOW;
const ids = ['a', 'b', 'c', 'd', 'e'] as const;

type Step =
  | { readonly kind: 'save' | 'delete' | 'restore' | 'purge' | 'damage'; readonly id: string }
  | { readonly kind: 'edit'; readonly id: string; readonly body: string }
  | { readonly kind: 'snapshot' | 'restart' | 'lose' };

const id = fc.constantFrom(...ids);
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constantFrom('save', 'delete', 'restore', 'purge'), id }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit'), id, body: fc.string() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('damage'), id }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('snapshot', 'restart', 'lose') }) },
  ),
  { maxLength: 40 },
);

let opened = 0;

function startNotebook() {
  const name = `model-${opened++}`;
  const ring = createMemoryRing();
  const effects = { ring, sentinel: memorySentinel(), newId: () => `install-${opened++}` };
  const start = async () => {
    const db = openNoteDatabase(name);
    const state = await findStorageState(db, effects);
    if (state.kind === 'recovery') {
      const restored = await restoreFromRing(db, effects);
      if (!restored.ok) await takeAsItStands(db, effects);
      expect(await findStorageState(db, effects)).toEqual({ kind: 'ready' });
    } else expect(state).toEqual({ kind: 'ready' });
    return { db, backup: keepBackup(db, ring) };
  };
  return { start };
}

async function damage(db: NoteDatabase, damaged: string): Promise<void> {
  const row = await db.notes.get(damaged);
  if (row) await db.notes.put({ ...row, note: { ...row.note, body: `${row.note.body}\u0000` } });
}

describe('the notebook', () => {
  it('holds what a map would hold', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const model = new Map<string, Note>();
        const change = (each: string, make: (note: Note) => Note) => {
          const note = model.get(each);
          if (note !== undefined) model.set(each, make(note));
        };
        const { start } = startNotebook();
        let { db, backup } = await start();
        for (const step of taken) {
          switch (step.kind) {
            case 'save':
              if (!model.has(step.id)) model.set(step.id, exampleNote(step.id));
              await saveNote(db, exampleNote(step.id), { now });
              break;
            case 'edit':
              change(step.id, (note) => ({ ...note, body: step.body }));
              await editNote(db, step.id, { body: step.body }, { now });
              break;
            case 'delete':
              change(step.id, (note) => ({ ...note, deleted: now }));
              await deleteNote(db, step.id, { now });
              break;
            case 'restore':
              change(step.id, ({ deleted: _, ...note }) => note);
              await restoreNote(db, step.id, { now });
              break;
            case 'purge':
              if (model.get(step.id)?.deleted !== undefined) model.delete(step.id);
              await purgeNote(db, step.id, { now });
              break;
            case 'damage':
              await backup.takeChanges();
              await damage(db, step.id);
              await backup.takeSnapshot();
              break;
            case 'snapshot':
              await backup.takeSnapshot();
              break;
            case 'restart':
              await backup.takeChanges();
              db.close();
              ({ db, backup } = await start());
              break;
            case 'lose':
              await backup.takeChanges();
              await db.delete();
              ({ db, backup } = await start());
              break;
            default:
              step satisfies never;
          }
        }
        const { notes } = await readNotebook(db);
        const expected = [...model.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(notes.map(canonicalNote)).toEqual(expected.map(canonicalNote));
        expect(notes.every(({ damaged }) => damaged === undefined)).toBe(true);
        expect((await db.meta.get('ledger'))?.count).toBe(model.size);
        await db.delete();
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
