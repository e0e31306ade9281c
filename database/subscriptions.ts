/** Reading and changing what keeps packs up to date. A subscription comes with its pack (`importPack`) and goes with it. */
import { liveQuery, type Observable } from 'dexie';
import type { Pack } from '../core/pack/pack.ts';
import { type ImportPackOptions, type ImportPackResult, importPack } from './import-pack.ts';
import type { PackDatabase, PackRow } from './pack-database.ts';
import { explainFailure, type StorageFailure } from './storage-failure.ts';
import type { Subscription } from './subscription.ts';

export type SubscriptionChange =
  | { readonly ok: true; readonly subscription: Subscription }
  | { readonly ok: false; readonly reason: 'no-such-subscription' }
  | StorageFailure;

/** In the order of their next look. */
export function listSubscriptions(db: PackDatabase): Promise<readonly Subscription[]> {
  return db.subscriptions.orderBy('nextTry').toArray();
}

/** As `watchPacks`. */
export function watchSubscriptions(db: PackDatabase): Observable<readonly Subscription[]> {
  return liveQuery(() => listSubscriptions(db));
}

export function findSubscription(
  db: PackDatabase,
  pack: string,
): Promise<Subscription | undefined> {
  return db.subscriptions.get(pack);
}

/** A subscription that the reader has ended meanwhile stays ended. */
export async function changeSubscription(
  db: PackDatabase,
  pack: string,
  change: (before: Subscription) => Subscription,
): Promise<SubscriptionChange> {
  try {
    return await db.transaction('rw', db.subscriptions, async (): Promise<SubscriptionChange> => {
      const before = await db.subscriptions.get(pack);
      if (before === undefined) return { ok: false, reason: 'no-such-subscription' };
      const subscription = change(before);
      await db.subscriptions.put(subscription);
      return { ok: true, subscription };
    });
  } catch (error) {
    return explainFailure(error);
  }
}

/** A subscription to a pack that is kept already, at the revision that stands at its address. */
export async function putSubscription(
  db: PackDatabase,
  subscription: Subscription,
): Promise<{ readonly ok: true } | StorageFailure> {
  try {
    await db.subscriptions.put(subscription);
    return { ok: true };
  } catch (error) {
    return explainFailure(error);
  }
}

/**
 * An update of a pack that the reader subscribes to, in one transaction with its subscription. Where the reader has
 * ended that while the update was on its way, the pack does not come back.
 */
export async function importUpdate(
  db: PackDatabase,
  pack: Pack,
  options: ImportPackOptions & { readonly subscription: Subscription },
): Promise<ImportPackResult | { readonly ok: false; readonly reason: 'no-such-subscription' }> {
  let failed: ImportPackResult | undefined;
  try {
    return await db.transaction('rw', db.tables, async () => {
      if ((await db.subscriptions.get(pack.id)) === undefined) {
        return { ok: false, reason: 'no-such-subscription' } as const;
      }
      const result = await importPack(db, pack, options);
      if (!result.ok) {
        failed = result;
        throw new Error('undo what was written');
      }
      return result;
    });
  } catch (error) {
    return failed ?? explainFailure(error);
  }
}

/** A pack with what the reader decided about it, at its current revision. */
export function findKeptPack(
  db: PackDatabase,
  id: string,
): Promise<{ readonly row: PackRow; readonly document: Pack } | undefined> {
  return db.transaction('r', [db.packs, db.revisions], async () => {
    const row = await db.packs.get(id);
    if (row === undefined) return undefined;
    const found = await db.revisions.get([id, row.current]);
    return found && { row, document: found.document };
  });
}
