/** Newer revisions, as time goes on. */
import { beforeEach, describe, expect, it } from 'vitest';
import { findPack, listPacks } from '../../database/list-packs.ts';
import {
  markPackSeen,
  removePack,
  restorePreviousRevision,
  setPackHeld,
} from '../../database/manage-packs.ts';
import { listRequests } from '../../database/requests.ts';
import { findChanges } from '../../entrypoints/background/subscriptions/find-changes.ts';
import { ADDRESS } from './pack-server.ts';
import { DAY, packAt, photograph, START, subscribe, toText } from './reader.ts';
import { useSubscriber } from './use-subscriber.ts';

const stage = useSubscriber();

describe('an update', () => {
  beforeEach(async () => {
    stage.publish(packAt(1));
    await subscribe(stage.reader);
    stage.server.requests.length = 0;
  });

  it('is looked for when it is due, and not before', async () => {
    expect([...(await stage.reader.subscriptions.updateDue())]).toEqual([]);
    expect(stage.server.requests).toHaveLength(0);
    stage.reader.now += DAY;
    expect([...(await stage.reader.subscriptions.updateDue())]).toEqual([
      [ADDRESS, { kind: 'unchanged' }],
    ]);
    expect(stage.server.requests).toHaveLength(1);
    expect(await stage.reader.subscriptions.findNextTry()).toBe(START + 2 * DAY);
  });

  it('brings the newer revision in whole, keeps the one before, and refreshes the lexicon', async () => {
    stage.publish(packAt(2));
    expect(await stage.update()).toEqual({ kind: 'updated', from: 1, to: 2 });
    expect(await listPacks(stage.reader.db)).toMatchObject([{ current: 2, previous: 1, seen: 1 }]);
    expect(await findPack(stage.reader.db, ADDRESS, 1)).toEqual(packAt(1));
    expect(stage.reader.lexicons).toBe(2);
    expect(await stage.update()).toEqual({ kind: 'unchanged' });
  });

  it('shows what changed since the reader last read, and what the last step changed', async () => {
    stage.publish(packAt(2, { title: 'Kerbs again' }));
    await stage.update();
    stage.publish(packAt(3, { title: 'Kerbs again' }));
    await stage.update();
    const entry = { entry: 'kerbside-levy', title: 'Kerbside Levy 3' };
    expect(await findChanges(stage.reader.db, ADDRESS, 'seen')).toMatchObject({
      from: 1,
      to: 3,
      about: [{ part: 'title' }],
      changed: [entry],
    });
    expect(await findChanges(stage.reader.db, ADDRESS, 'previous')).toMatchObject({
      from: 2,
      to: 3,
      about: [],
      changed: [entry],
    });
    await markPackSeen(stage.reader.db, ADDRESS);
    expect(await findChanges(stage.reader.db, ADDRESS, 'seen')).toBeUndefined();
  });

  it('is looked for as seldom as the pack asks, or as the reader chose', async () => {
    stage.publish(packAt(2, { updateEvery: 7 }));
    await stage.update();
    expect(await stage.reader.subscriptions.findNextTry()).toBe(START + 7 * DAY);
    expect(await stage.reader.subscriptions.setInterval(ADDRESS, 2)).toBe(true);
    expect(await stage.reader.subscriptions.findNextTry()).toBe(START + 2 * DAY);
    expect(await stage.reader.subscriptions.setInterval(ADDRESS, 0)).toBe(false);
    await stage.reader.subscriptions.setInterval(ADDRESS, undefined);
    expect(await stage.reader.subscriptions.findNextTry()).toBe(START + 7 * DAY);
  });

  it('is not looked for while the reader holds the pack, and comes when it is let go', async () => {
    stage.publish(packAt(2));
    await setPackHeld(stage.reader.db, ADDRESS, true);
    expect(await stage.update()).toEqual({ kind: 'held' });
    expect(stage.server.requests).toHaveLength(0);
    await setPackHeld(stage.reader.db, ADDRESS, false);
    expect(await stage.update()).toMatchObject({ kind: 'updated' });
  });

  it('comes again after a step back, though the server said "not modified" to it before', async () => {
    stage.publish(packAt(2));
    await stage.update();
    await restorePreviousRevision(stage.reader.db, ADDRESS);
    await setPackHeld(stage.reader.db, ADDRESS, false);
    expect(await stage.update()).toEqual({ kind: 'updated', from: 1, to: 2 });
  });

  it('does not bring back a pack that the reader removed while it was on its way', async () => {
    const text = toText(packAt(2));
    stage.server.answer = (_, response) => {
      removePack(stage.reader.db, ADDRESS).then(
        () => response.end(text),
        () => response.destroy(),
      );
    };
    expect(await stage.update()).toEqual({ kind: 'ended' });
    expect(await photograph(stage.reader.db)).toEqual({ packs: [], revisions: [], entries: [] });
  });

  it('asks once where an alarm and a click come together', async () => {
    stage.publish(packAt(2));
    stage.reader.now += DAY;
    await Promise.all([
      stage.reader.subscriptions.updateDue(),
      stage.reader.subscriptions.updateDue(),
    ]);
    expect(stage.server.requests).toHaveLength(1);
  });

  it('stands in the ledger, with its result', async () => {
    await stage.update();
    stage.server.answer = (_, response) => response.writeHead(410).end();
    await stage.update();
    expect(await listRequests(stage.reader.db)).toMatchObject([
      { url: ADDRESS, result: { kind: 'failed', reason: 'status', status: 410 } },
      { url: ADDRESS, result: { kind: 'unchanged' } },
      { url: ADDRESS, result: { kind: 'fetched' } },
    ]);
  });
});
