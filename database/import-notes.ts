/**
 * Notes from a file: first what would happen, then, at the reader's word, all of it in one strict transaction.
 * Nothing is removed. A note that is here already, by its id or word for word, is not brought in twice.
 */
import { canonicalNote } from '../core/note/canonical-note.ts';
import type { Note } from '../core/note/note.ts';
import type { NoteDatabase } from './note-database.ts';
import { type NoteFailure, writeNotes } from './write-notes.ts';

export interface ImportPlan {
  /** Not here yet. */
  readonly added: readonly Note[];
  /** Here already: the same note, or the same words on the same place under another id. */
  readonly present: readonly Note[];
  /** Here with the same id and other content. */
  readonly conflicts: readonly { readonly kept: Note; readonly incoming: Note }[];
}

/** Of a conflict: the note that is here stays, or the one of the file takes its place and it becomes an earlier version. */
export type OnConflict = 'keep' | 'replace';

export type ImportNotesResult =
  | {
      readonly ok: true;
      readonly added: number;
      readonly replaced: number;
      readonly present: number;
    }
  | NoteFailure;

/** ms: ten thousand notes take a few seconds on a slow disk. */
const IMPORT_DEADLINE = 120_000;

export async function planImport(db: NoteDatabase, notes: readonly Note[]): Promise<ImportPlan> {
  const known = await db.notes.toArray();
  const byId = new Map(known.map(({ id, note }) => [id, note]));
  const contents = new Set(known.map(({ note }) => contentOf(note)));
  const added: Note[] = [];
  const present: Note[] = [];
  const conflicts: { kept: Note; incoming: Note }[] = [];
  for (const note of notes) {
    const kept = byId.get(note.id);
    if (kept === undefined && !contents.has(contentOf(note))) {
      added.push(note);
      // The file may hold a note twice.
      byId.set(note.id, note);
      contents.add(contentOf(note));
    } else if (kept === undefined || canonicalNote(kept) === canonicalNote(note)) {
      present.push(note);
    } else conflicts.push({ kept, incoming: note });
  }
  return { added, present, conflicts };
}

/** The plan is made again within the transaction: what was shown may be out of date. */
export async function importNotes(
  db: NoteDatabase,
  notes: readonly Note[],
  { now, onConflict }: { readonly now: string; readonly onConflict: OnConflict },
): Promise<ImportNotesResult> {
  const written = await writeNotes(
    db,
    now,
    async ({ put }) => {
      const { added, present, conflicts } = await planImport(db, notes);
      const replacing = onConflict === 'replace' ? conflicts : [];
      const replaced = await db.notes.bulkGet(replacing.map(({ kept }) => kept.id));
      await db.versions.bulkPut(replaced.filter((row) => row !== undefined));
      await put('import', [...added, ...replacing.map(({ incoming }) => incoming)]);
      return { added: added.length, replaced: replacing.length, present: present.length };
    },
    IMPORT_DEADLINE,
  );
  return written.ok ? { ok: true, ...written.value } : written;
}

/** What makes two notes the same to a reader, whatever tool numbered and dated them. */
function contentOf({ body, target: { entry, page, quote } }: Note): string {
  return JSON.stringify([body, entry?.pack, entry?.entry, page?.canonicalUrl, quote?.exact]);
}
