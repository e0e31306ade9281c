/** Reading and changing what keeps packs up to date. A subscription comes with its pack (`importPack`) and goes with it. */
import type { PackDatabase, Subscription } from './pack-database.ts';
import { explainFailure, type StorageFailure } from './storage-failure.ts';

export type SubscriptionChange =
  | { readonly ok: true; readonly subscription: Subscription }
  | { readonly ok: false; readonly reason: 'no-such-subscription' }
  | StorageFailure;

/** In the order of their next look. */
export function listSubscriptions(db: PackDatabase): Promise<readonly Subscription[]> {
  return db.subscriptions.orderBy('nextTry').toArray();
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
