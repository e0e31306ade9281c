/** What the reader decides about a pack already imported: on or off, held or not, its place, one step back, away. */
import { dropRevisions } from './import-pack.ts';
import type { PackDatabase, PackRow } from './pack-database.ts';
import { explainFailure, type StorageFailure } from './storage-failure.ts';

export type PackChange =
  | { readonly ok: true; readonly current: number }
  | { readonly ok: false; readonly reason: 'no-such-pack' | 'no-previous-revision' }
  | StorageFailure;

export function setPackEnabled(
  db: PackDatabase,
  id: string,
  enabled: boolean,
): Promise<PackChange> {
  return changePack(db, id, (row) => ({ ...row, enabled }));
}

/** A held pack stays at its revision until it is let go. */
export function setPackHeld(db: PackDatabase, id: string, held: boolean): Promise<PackChange> {
  return changePack(db, id, (row) => ({ ...row, held }));
}

/**
 * Makes the revision before the current one current again, and holds the pack there, since the next update would
 * otherwise undo the step. Done twice it is undone, and the pack stays held.
 */
export function restorePreviousRevision(db: PackDatabase, id: string): Promise<PackChange> {
  return changePack(db, id, (row) =>
    row.previous === undefined
      ? { ok: false, reason: 'no-previous-revision' }
      : { ...row, current: row.previous, previous: row.current, held: true },
  );
}

/** The reader has read what changed up to the current revision. */
export function markPackSeen(db: PackDatabase, id: string): Promise<PackChange> {
  return changePack(db, id, (row) => ({ ...row, seen: row.current }));
}

/** Puts packs in the order of `ids`; those not named keep their order behind them. */
export async function orderPacks(
  db: PackDatabase,
  ids: readonly string[],
): Promise<{ readonly ok: true } | StorageFailure> {
  try {
    await db.transaction('rw', db.packs, async () => {
      const rows = await db.packs.toArray();
      const place = (row: PackRow) => (ids.includes(row.id) ? ids.indexOf(row.id) : ids.length);
      rows.sort((a, b) => place(a) - place(b) || a.order - b.order);
      await db.packs.bulkPut(rows.map((row, order) => ({ ...row, order })));
    });
    return { ok: true };
  } catch (error) {
    return explainFailure(error);
  }
}

/** Removes a pack with all its revisions and its subscription. Notes on its entries stay. Removing what is not there is no failure. */
export async function removePack(
  db: PackDatabase,
  id: string,
): Promise<{ readonly ok: true } | StorageFailure> {
  try {
    await db.transaction('rw', db.tables, async () => {
      await dropRevisions(db, id);
      await db.subscriptions.delete(id);
      await db.packs.delete(id);
    });
    return { ok: true };
  } catch (error) {
    return explainFailure(error);
  }
}

async function changePack(
  db: PackDatabase,
  id: string,
  change: (row: PackRow) => PackRow | Extract<PackChange, { ok: false }>,
): Promise<PackChange> {
  try {
    return await db.transaction('rw', db.packs, async (): Promise<PackChange> => {
      const row = await db.packs.get(id);
      if (row === undefined) return { ok: false, reason: 'no-such-pack' };
      const changed = change(row);
      if ('ok' in changed) return changed;
      await db.packs.put(changed);
      return { ok: true, current: changed.current };
    });
  } catch (error) {
    return explainFailure(error);
  }
}
