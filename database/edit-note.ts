/** A note's new wording; the last versions stay, so that no edit, ours or of a second window, loses the reader's words. */
import { Dexie } from 'dexie';
import type { Note, NoteTarget } from '../core/note/note.ts';
import type { NoteDatabase } from './note-database.ts';
import { type NoteFailure, writeNotes } from './write-notes.ts';

/** Earlier versions kept of each note. */
export const VERSIONS_KEPT = 20;

/** What is left out stays as it is. */
export interface NoteEdit {
  readonly body?: string;
  readonly tags?: readonly string[];
  readonly target?: NoteTarget;
}

export type ChangeNoteResult = { readonly ok: true; readonly note: Note } | NoteFailure;

export async function editNote(
  db: NoteDatabase,
  id: string,
  edit: NoteEdit,
  { now, draft }: { readonly now: string; readonly draft?: string },
): Promise<ChangeNoteResult> {
  const written = await writeNotes(db, now, async ({ put }) => {
    if (draft !== undefined) await db.drafts.delete(draft);
    const row = await db.notes.get(id);
    if (row === undefined) return undefined;
    const note: Note = { ...row.note, ...edit, modified: now };
    await db.versions.put(row);
    await dropOldVersions(db, id);
    await put('edit', [note]);
    return note;
  });
  if (!written.ok) return written;
  return written.value ? { ok: true, note: written.value } : noSuchNote(id);
}

/** Earlier states of a note, newest first. */
export async function listVersions(db: NoteDatabase, id: string): Promise<readonly Note[]> {
  const rows = await versionsOf(db, id).reverse().toArray();
  return rows.map((row) => row.note);
}

export function noSuchNote(id: string): NoteFailure {
  return { ok: false, reason: 'no-such-note', kept: 'unchanged', detail: `there is no note ${id}` };
}

export function versionsOf(db: NoteDatabase, id: string) {
  return db.versions.where('[id+sequence]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
}

async function dropOldVersions(db: NoteDatabase, id: string): Promise<void> {
  const keys = await versionsOf(db, id).primaryKeys();
  await db.versions.bulkDelete(keys.slice(0, -VERSIONS_KEPT));
}
