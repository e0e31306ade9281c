/**
 * Reading notes. Each is verified against its checksum; a damaged one is still shown, marked, since half a note is
 * worth more to its writer than none. Notes in the trash are listed by `listTrash` alone.
 */
import { liveQuery, type Observable } from 'dexie';
import { checksumNote } from '../core/note/checksum.ts';
import type { Note, PageRef } from '../core/note/note.ts';
import type { EntryRef } from '../core/pack/entry-view.ts';
import { listPageKeys } from '../core/selector/canonicalise-url.ts';
import type { NoteDatabase, NoteRow } from './note-database.ts';

export interface StoredNote extends Note {
  /** What was read is not what was written. */
  readonly damaged?: true;
}

/** Newest first. */
export async function listNotes(db: NoteDatabase): Promise<readonly StoredNote[]> {
  return read(await db.notes.toArray(), isKept);
}

/** Newest first. */
export async function listNotesOfEntry(
  db: NoteDatabase,
  { pack, entry }: EntryRef,
): Promise<readonly StoredNote[]> {
  const rows = await db.notes
    .where('[note.target.entry.pack+note.target.entry.entry]')
    .equals([pack, entry])
    .toArray();
  return read(rows, isKept);
}

/** Newest first. Found whichever of its addresses has stayed: the canonical one or its own. */
export async function listNotesOfPage(
  db: NoteDatabase,
  /** `canonicalUrl` as `canonicaliseUrl` gives it. */
  page: Pick<PageRef, 'url' | 'canonicalUrl'>,
): Promise<readonly StoredNote[]> {
  const rows = await db.notes.where('pages').anyOf(listPageKeys(page)).distinct().toArray();
  return read(rows, isKept);
}

/** Newest first by the time they were written, not deleted. */
export async function listTrash(db: NoteDatabase): Promise<readonly StoredNote[]> {
  return read(await db.notes.toArray(), (note) => note.deleted !== undefined);
}

/** Whether in the trash or not. */
export async function findNote(db: NoteDatabase, id: string): Promise<StoredNote | undefined> {
  const row = await db.notes.get(id);
  return row && verify(row);
}

/** All notes now and after each change, in whatever context of ours it was made. For pages; errors come by `error`. */
export function watchNotes(db: NoteDatabase): Observable<readonly StoredNote[]> {
  return liveQuery(() => listNotes(db));
}

export function isDamaged({ note, checksum }: NoteRow): boolean {
  return checksumNote(note) !== checksum;
}

export function verify(row: NoteRow): StoredNote {
  return isDamaged(row) ? { ...row.note, damaged: true } : row.note;
}

function isKept(note: Note): boolean {
  return note.deleted === undefined;
}

function read(rows: readonly NoteRow[], wanted: (note: Note) => boolean): readonly StoredNote[] {
  return rows
    .filter((row) => wanted(row.note))
    .map(verify)
    .sort((a, b) => compare(b.created, a.created) || compare(b.id, a.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
