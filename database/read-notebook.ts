/** All that the reader wrote, at one moment: for a full backup, for export and for wiping nothing unseen. */
import type { Note } from '../core/note/note.ts';
import { type StoredNote, verify } from './list-notes.ts';
import type { Draft, NoteDatabase } from './note-database.ts';

export interface NotebookContent {
  /** By id, those in the trash included. */
  readonly notes: readonly StoredNote[];
  /** Earlier states, oldest first for each note. */
  readonly versions: readonly Note[];
  readonly drafts: readonly Draft[];
}

export async function readNotebook(db: NoteDatabase): Promise<NotebookContent> {
  return db.transaction('r', [db.notes, db.versions, db.drafts], async () => ({
    notes: (await db.notes.toArray()).map(verify),
    versions: (await db.versions.toArray()).map(({ note }) => note),
    drafts: await db.drafts.toArray(),
  }));
}
