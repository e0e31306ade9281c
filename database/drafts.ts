/** What is being typed: kept every 400 ms, so that a crash, an update or a closed tab loses under a second. */
import type { NoteTarget } from '../core/note/note.ts';
import type { Draft, NoteDatabase } from './note-database.ts';
import { type NoteFailure, writeDrafts } from './write-notes.ts';

type Done = { readonly ok: true } | NoteFailure;

/** The key under which a draft on this target is found again: its entry on its page, or either alone. */
export function draftKey({ entry, page, quote }: NoteTarget): string {
  return JSON.stringify([
    entry?.pack,
    entry?.entry,
    page?.canonicalUrl,
    entry ? null : quote?.exact,
  ]);
}

/** Takes the place of the draft with the same key. */
export async function saveDraft(db: NoteDatabase, draft: Draft): Promise<Done> {
  const written = await writeDrafts(db, () => db.drafts.put(draft));
  return written.ok ? { ok: true } : written;
}

export async function findDraft(db: NoteDatabase, key: string): Promise<Draft | undefined> {
  return db.drafts.get(key);
}

/** Newest first. */
export async function listDrafts(db: NoteDatabase): Promise<readonly Draft[]> {
  return db.drafts.orderBy('modified').reverse().toArray();
}

/** Dropping what is not there is no failure. */
export async function dropDraft(db: NoteDatabase, key: string): Promise<Done> {
  const written = await writeDrafts(db, () => db.drafts.delete(key));
  return written.ok ? { ok: true } : written;
}
