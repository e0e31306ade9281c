/**
 * A new note, acknowledged after a strict commit. The client makes the id, so a lost answer is repeated with the same
 * one and there is one note: what is already kept wins, since it may have been edited between.
 */
import type { Note } from '../core/note/note.ts';
import type { NoteDatabase } from './note-database.ts';
import { type NoteFailure, writeNotes } from './write-notes.ts';

export type SaveNoteResult =
  /** `repeated`: it was kept already; `note` is then the one kept. */
  { readonly ok: true; readonly note: Note; readonly repeated: boolean } | NoteFailure;

export async function saveNote(
  db: NoteDatabase,
  note: Note,
  /** `now`: ISO 8601 in UTC. `draft`: the key of the draft that the note takes the place of, dropped with the save. */
  { now, draft }: { readonly now: string; readonly draft?: string },
): Promise<SaveNoteResult> {
  const written = await writeNotes(db, now, async ({ put }) => {
    if (draft !== undefined) await db.drafts.delete(draft);
    const kept = await db.notes.get(note.id);
    if (kept !== undefined) return { note: kept.note, repeated: true };
    await put('save', [note]);
    return { note, repeated: false };
  });
  return written.ok ? { ok: true, ...written.value } : written;
}
