/** Reading packs: for the library, for the lexicon, for the card. Failures throw: nothing is lost by a failed read. */
import { liveQuery, type Observable } from 'dexie';
import type { EntryRef, EntryView } from '../core/pack/entry-view.ts';
import type { Pack } from '../core/pack/pack.ts';
import type { PackDatabase, PackRow } from './pack-database.ts';

/** A pack as the library shows it. */
export interface PackSummary extends PackRow {
  readonly title: string;
  readonly publisher: Pack['publisher'];
  readonly report: Pack['report'];
  readonly published: string;
  readonly licence: string;
  readonly entries: number;
}

/** In the reader's order. */
export async function listPacks(db: PackDatabase): Promise<readonly PackSummary[]> {
  const found = await listDocuments(db);
  return found.map(({ row, document }) => ({
    ...row,
    title: document.title,
    publisher: document.publisher,
    report: document.report,
    published: document.published,
    licence: document.licence,
    entries: document.entries.length,
  }));
}

/** The packs now and after each change, in whatever context of ours it was made. For pages; errors come by `error`. */
export function watchPacks(db: PackDatabase): Observable<readonly PackSummary[]> {
  return liveQuery(() => listPacks(db));
}

/** Whole documents of the packs that are on, at their current revision, in the reader's order. */
export async function listEnabledPacks(db: PackDatabase): Promise<readonly Pack[]> {
  const found = await listDocuments(db);
  return found.filter(({ row }) => row.enabled).map(({ document }) => document);
}

/** The document of a pack: its current revision, or the one named, if it is kept. */
export async function findPack(
  db: PackDatabase,
  id: string,
  revision?: number,
): Promise<Pack | undefined> {
  return db.transaction('r', [db.packs, db.revisions], async () => {
    const wanted = revision ?? (await db.packs.get(id))?.current;
    return wanted === undefined ? undefined : (await db.revisions.get([id, wanted]))?.document;
  });
}

/** An entry as read, at its pack's current revision, whether the pack is on or off. */
export async function findEntryView(
  db: PackDatabase,
  ref: EntryRef,
): Promise<EntryView | undefined> {
  return db.transaction('r', [db.packs, db.entries], async () => {
    const row = await db.packs.get(ref.pack);
    return row && (await db.entries.get([ref.pack, row.current, ref.entry]))?.view;
  });
}

function listDocuments(
  db: PackDatabase,
): Promise<readonly { readonly row: PackRow; readonly document: Pack }[]> {
  return db.transaction('r', [db.packs, db.revisions], async () => {
    const rows = (await db.packs.toArray()).sort((a, b) => a.order - b.order);
    const found = await db.revisions.bulkGet(rows.map((row) => [row.id, row.current]));
    return rows.flatMap((row, at) => {
      const document = found[at]?.document;
      return document ? [{ row, document }] : [];
    });
  });
}
