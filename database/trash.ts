/** Deleting is laying into the trash; only time, or the reader's word there, removes a note for good. */
import type { Note } from '../core/note/note.ts';
import { type ChangeNoteResult, noSuchNote, versionsOf } from './edit-note.ts';
import type { NoteDatabase } from './note-database.ts';
import { type NoteFailure, type NoteWriter, writeNotes } from './write-notes.ts';

/** Days that a deleted note can be taken back. */
export const TRASH_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000; // ms

/** Lays a note into the trash. One that lies there already keeps its date. */
export function deleteNote(
  db: NoteDatabase,
  id: string,
  { now }: { readonly now: string },
): Promise<ChangeNoteResult> {
  return changeNote(db, id, now, async ({ put }, note) => {
    if (note.deleted !== undefined) return note;
    const deleted = { ...note, deleted: now };
    await put('delete', [deleted]);
    return deleted;
  });
}

/** Takes a note out of the trash. */
export function restoreNote(
  db: NoteDatabase,
  id: string,
  { now }: { readonly now: string },
): Promise<ChangeNoteResult> {
  return changeNote(db, id, now, async ({ put }, note) => {
    if (note.deleted === undefined) return note;
    const { deleted: _, ...restored } = note;
    await put('restore', [restored]);
    return restored;
  });
}

/** Removes for good what was deleted more than 30 days before `now`; gives the ids. */
export async function emptyExpiredTrash(
  db: NoteDatabase,
  { now }: { readonly now: string },
): Promise<{ readonly ok: true; readonly purged: readonly string[] } | NoteFailure> {
  const limit = new Date(Date.parse(now) - TRASH_DAYS * DAY).toISOString();
  return purge(db, now, (note) => note.deleted !== undefined && note.deleted < limit);
}

/** Removes one note of the trash for good: the reader said so. A note outside the trash is left alone. */
export function purgeNote(
  db: NoteDatabase,
  id: string,
  { now }: { readonly now: string },
): Promise<{ readonly ok: true; readonly purged: readonly string[] } | NoteFailure> {
  return purge(db, now, (note) => note.id === id && note.deleted !== undefined);
}

async function purge(db: NoteDatabase, now: string, expired: (note: Note) => boolean) {
  const written = await writeNotes(db, now, async (writer) => {
    const ids = await db.notes.filter((row) => expired(row.note)).primaryKeys();
    for (const id of ids) await versionsOf(db, id).delete();
    await writer.purge(ids);
    return ids;
  });
  return written.ok ? ({ ok: true, purged: written.value } as const) : written;
}

async function changeNote(
  db: NoteDatabase,
  id: string,
  now: string,
  change: (writer: NoteWriter, note: Note) => Promise<Note>,
): Promise<ChangeNoteResult> {
  const written = await writeNotes(db, now, async (writer) => {
    const row = await db.notes.get(id);
    return row && change(writer, row.note);
  });
  if (!written.ok) return written;
  return written.value ? { ok: true, note: written.value } : noSuchNote(id);
}
