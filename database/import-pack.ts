/**
 * Brings a validated pack in, or a newer revision of one: whole, or not at all. The revision that was current stays
 * for one step back; older ones go. Notes live in another database and are not touched.
 */
import { Dexie } from 'dexie';
import type { EntryView } from '../core/pack/entry-view.ts';
import type { Pack } from '../core/pack/pack.ts';
import { PACK_LIMITS } from '../core/pack/pack.ts';
import type { PackDatabase } from './pack-database.ts';
import { explainFailure, type StorageFailure } from './storage-failure.ts';
import type { Subscription } from './subscription.ts';

export type ImportPackResult =
  | { readonly ok: true; readonly change: 'added' }
  /** `from` is the revision that was current. */
  | { readonly ok: true; readonly change: 'updated'; readonly from: number }
  /** The same revision or a newer one is current already. */
  | { readonly ok: true; readonly change: 'unchanged'; readonly current: number }
  /** The reader holds this pack at its revision. */
  | { readonly ok: true; readonly change: 'held'; readonly current: number }
  | { readonly ok: false; readonly reason: 'too-many-packs' }
  | StorageFailure;

export interface ImportPackOptions {
  /** Views of all entries of the pack; called only when the pack is going to be written. */
  readonly views: (pack: Pack) => readonly EntryView[];
  /** Written with the pack or not at all: an ETag must not outlive the bytes that it names. */
  readonly subscription?: Subscription;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

export async function importPack(
  db: PackDatabase,
  pack: Pack,
  { views, subscription, now }: ImportPackOptions,
): Promise<ImportPackResult> {
  try {
    return await db.transaction('rw', db.tables, async () => {
      const row = await db.packs.get(pack.id);
      if (row !== undefined && row.current >= pack.revision) {
        return { ok: true, change: 'unchanged', current: row.current } as const;
      }
      if (row?.held) return { ok: true, change: 'held', current: row.current } as const;
      const order = await nextOrder(db);
      if (row === undefined && (await db.packs.count()) >= PACK_LIMITS.packs) {
        return { ok: false, reason: 'too-many-packs' } as const;
      }

      const { id, revision } = pack;
      await dropRevisions(db, id, (kept) => kept === row?.current || kept === row?.seen);
      await db.revisions.put({ pack: id, revision, document: pack });
      await db.entries.bulkPut(
        views(pack).map((view) => ({ pack: id, revision, entry: view.ref.entry, view })),
      );
      await db.packs.put({
        id,
        enabled: row?.enabled ?? true,
        held: false,
        order: row?.order ?? order,
        current: revision,
        ...(row === undefined ? {} : { previous: row.current }),
        seen: row?.seen ?? revision,
        imported: now,
      });
      if (subscription !== undefined) await db.subscriptions.put(subscription);
      return row
        ? ({ ok: true, change: 'updated', from: row.current } as const)
        : ({ ok: true, change: 'added' } as const);
    });
  } catch (error) {
    return explainFailure(error);
  }
}

async function nextOrder(db: PackDatabase): Promise<number> {
  const rows = await db.packs.toArray();
  return Math.max(-1, ...rows.map((row) => row.order)) + 1;
}

/** Deletes the documents and views of a pack's revisions, save those that `keep` names. */
export async function dropRevisions(
  db: PackDatabase,
  pack: string,
  keep: (revision: number) => boolean = () => false,
): Promise<void> {
  const revisions = await db.revisions
    .where('[pack+revision]')
    .between([pack, Dexie.minKey], [pack, Dexie.maxKey])
    .primaryKeys();
  for (const [, revision] of revisions) {
    if (keep(revision)) continue;
    await db.revisions.delete([pack, revision]);
    await db.entries
      .where('[pack+revision+entry]')
      .between([pack, revision, Dexie.minKey], [pack, revision, Dexie.maxKey])
      .delete();
  }
}
