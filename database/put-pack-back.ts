/** The way back from `removePack`: everything of a pack, read before it goes, and written again in one transaction. */
import type { EntryView } from '../core/pack/entry-view.ts';
import type { Pack } from '../core/pack/pack.ts';
import { PACK_LIMITS } from '../core/pack/pack.ts';
import type { PackDatabase, PackRow } from './pack-database.ts';
import { explainFailure, type StorageFailure } from './storage-failure.ts';
import type { Subscription } from './subscription.ts';

export interface WholePack {
  readonly row: PackRow;
  /** Of every revision that is kept. */
  readonly documents: readonly Pack[];
  readonly subscription?: Subscription;
}

export function findWholePack(db: PackDatabase, id: string): Promise<WholePack | undefined> {
  return db.transaction('r', [db.packs, db.revisions, db.subscriptions], async () => {
    const row = await db.packs.get(id);
    if (row === undefined) return undefined;
    const numbers = [...new Set([row.current, row.previous ?? row.current, row.seen])];
    const found = await db.revisions.bulkGet(numbers.map((revision) => [id, revision]));
    const subscription = await db.subscriptions.get(id);
    return {
      row,
      documents: found.flatMap((one) => one?.document ?? []),
      ...(subscription === undefined ? {} : { subscription }),
    };
  });
}

export async function putPackBack(
  db: PackDatabase,
  { row, documents, subscription }: WholePack,
  views: (pack: Pack) => readonly EntryView[],
): Promise<
  { readonly ok: true } | { readonly ok: false; readonly reason: 'too-many-packs' } | StorageFailure
> {
  try {
    return await db.transaction('rw', db.tables, async () => {
      // It came back by another way meanwhile: what is there counts.
      if ((await db.packs.get(row.id)) !== undefined) return { ok: true } as const;
      if ((await db.packs.count()) >= PACK_LIMITS.packs) {
        return { ok: false, reason: 'too-many-packs' } as const;
      }
      for (const document of documents) {
        const { id: pack, revision } = document;
        await db.revisions.put({ pack, revision, document });
        await db.entries.bulkPut(
          views(document).map((view) => ({ pack, revision, entry: view.ref.entry, view })),
        );
      }
      await db.packs.put(row);
      if (subscription !== undefined) await db.subscriptions.put(subscription);
      return { ok: true } as const;
    });
  } catch (error) {
    return explainFailure(error);
  }
}
