/** What the background does for each message of the library's page. */
import {
  markPackSeen,
  orderPacks,
  removePack,
  restorePreviousRevision,
  setPackEnabled,
  setPackHeld,
} from '../../database/manage-packs.ts';
import type { Handlers } from '../../messaging/handle.ts';
import type { LibraryRequestName } from '../../messaging/library-protocol.ts';
import { bringBackPack } from './bring-back-pack.ts';
import type { Library } from './library.ts';
import type { Subscriptions } from './subscriptions/create-subscriptions.ts';
import type { UpdateWatch } from './subscriptions/watch-updates.ts';

interface Parts {
  readonly library: Library;
  readonly subscriptions: Subscriptions;
  readonly updates: UpdateWatch;
}

export function createLibraryHandlers({
  library: { db, ready, refresh, leaveOut, takeIn },
  subscriptions,
  updates,
}: Parts): Pick<Handlers, LibraryRequestName> {
  return {
    previewPack: async (source) => {
      await ready; // a shipped pack that is on its way in counts as here
      return subscriptions.preview(source);
    },
    keepPack: async ({ source, digest }) => {
      const kept = await subscriptions.keep(source, digest);
      if (kept.ok) await takeIn(kept.pack);
      await updates.replan();
      return kept;
    },
    checkPack: async ({ id }) => {
      const outcome = await subscriptions.updateNow(id);
      await updates.replan();
      return outcome;
    },
    answerPack: async ({ id, answer }) => {
      const outcome = await subscriptions.answer(id, answer);
      await updates.replan();
      return outcome;
    },
    setPackInterval: async ({ id, days }) => {
      const changed = await subscriptions.setInterval(id, days);
      await updates.replan();
      return changed;
    },
    showPack: async ({ id, shown }) => {
      await setPackEnabled(db, id, shown);
      await refresh();
      return null;
    },
    holdPack: async ({ id, held }) => (await setPackHeld(db, id, held)).ok,
    markPackSeen: async ({ id }) => (await markPackSeen(db, id)).ok,
    stepPackBack: async ({ id }) => {
      const stepped = await restorePreviousRevision(db, id);
      await refresh();
      return stepped.ok;
    },
    orderPacks: async ({ ids }) => {
      const ordered = await orderPacks(db, ids);
      await refresh();
      return ordered.ok;
    },
    removePack: async ({ id }) => {
      await ready; // else one that ships might come in after it went
      const removed = await removePack(db, id);
      if (removed.ok) await leaveOut(id);
      await refresh();
      await updates.replan();
      return removed.ok;
    },
    bringBackPack: async (removed) => {
      const back = await bringBackPack(db, removed);
      if (back) await takeIn(removed.row.id);
      await refresh();
      await updates.replan();
      return back;
    },
    bringShippedPacks: async () => {
      await takeIn();
      return null;
    },
  };
}
