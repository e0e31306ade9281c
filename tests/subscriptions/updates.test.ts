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
import { setScene } from './set-scene.ts';

const scene = setScene();

describe('an update', () => {
  beforeEach(async () => {
    scene.publish(packAt(1));
    await subscribe(scene.reader);
    scene.server.requests.length = 0;
  });

  it('is looked for when it is due, and not before', async () => {
    expect([...(await scene.reader.subscriptions.updateDue())]).toEqual([]);
    expect(scene.server.requests).toHaveLength(0);
    scene.reader.now += DAY;
    expect([...(await scene.reader.subscriptions.updateDue())]).toEqual([
      [ADDRESS, { kind: 'unchanged' }],
    ]);
    expect(scene.server.requests).toHaveLength(1);
    expect(await scene.reader.subscriptions.findNextTry()).toBe(START + 2 * DAY);
  });

  it('brings the newer revision in whole, keeps the one before, and refreshes the lexicon', async () => {
    scene.publish(packAt(2));
    expect(await scene.update()).toEqual({ kind: 'updated', from: 1, to: 2 });
    expect(await listPacks(scene.reader.db)).toMatchObject([{ current: 2, previous: 1, seen: 1 }]);
    expect(await findPack(scene.reader.db, ADDRESS, 1)).toEqual(packAt(1));
    expect(scene.reader.lexicons).toBe(2);
    expect(await scene.update()).toEqual({ kind: 'unchanged' });
  });

  it('shows what changed since the reader last read, and what the last step changed', async () => {
    scene.publish(packAt(2, { title: 'Kerbs again' }));
    await scene.update();
    scene.publish(packAt(3, { title: 'Kerbs again' }));
    await scene.update();
    const entry = { entry: 'kerbside-levy', title: 'Kerbside Levy 3' };
    expect(await findChanges(scene.reader.db, ADDRESS, 'seen')).toMatchObject({
      from: 1,
      to: 3,
      about: [{ part: 'title' }],
      changed: [entry],
    });
    expect(await findChanges(scene.reader.db, ADDRESS, 'previous')).toMatchObject({
      from: 2,
      to: 3,
      about: [],
      changed: [entry],
    });
    await markPackSeen(scene.reader.db, ADDRESS);
    expect(await findChanges(scene.reader.db, ADDRESS, 'seen')).toBeUndefined();
  });

  it('is looked for as seldom as the pack asks, or as the reader chose', async () => {
    scene.publish(packAt(2, { updateEvery: 7 }));
    await scene.update();
    expect(await scene.reader.subscriptions.findNextTry()).toBe(START + 7 * DAY);
    expect(await scene.reader.subscriptions.setInterval(ADDRESS, 2)).toBe(true);
    expect(await scene.reader.subscriptions.findNextTry()).toBe(START + 2 * DAY);
    expect(await scene.reader.subscriptions.setInterval(ADDRESS, 0)).toBe(false);
    await scene.reader.subscriptions.setInterval(ADDRESS, undefined);
    expect(await scene.reader.subscriptions.findNextTry()).toBe(START + 7 * DAY);
  });

  it('is not looked for while the reader holds the pack, and comes when it is let go', async () => {
    scene.publish(packAt(2));
    await setPackHeld(scene.reader.db, ADDRESS, true);
    expect(await scene.update()).toEqual({ kind: 'held' });
    expect(scene.server.requests).toHaveLength(0);
    await setPackHeld(scene.reader.db, ADDRESS, false);
    expect(await scene.update()).toMatchObject({ kind: 'updated' });
  });

  it('comes again after a step back, though the server said "not modified" to it before', async () => {
    scene.publish(packAt(2));
    await scene.update();
    await restorePreviousRevision(scene.reader.db, ADDRESS);
    await setPackHeld(scene.reader.db, ADDRESS, false);
    expect(await scene.update()).toEqual({ kind: 'updated', from: 1, to: 2 });
  });

  it('does not bring back a pack that the reader removed while it was on its way', async () => {
    const text = toText(packAt(2));
    scene.server.answer = (_, response) => {
      removePack(scene.reader.db, ADDRESS).then(
        () => response.end(text),
        () => response.destroy(),
      );
    };
    expect(await scene.update()).toEqual({ kind: 'ended' });
    expect(await photograph(scene.reader.db)).toEqual({ packs: [], revisions: [], entries: [] });
  });

  it('asks once where an alarm and a click come together', async () => {
    scene.publish(packAt(2));
    scene.reader.now += DAY;
    await Promise.all([
      scene.reader.subscriptions.updateDue(),
      scene.reader.subscriptions.updateDue(),
    ]);
    expect(scene.server.requests).toHaveLength(1);
  });

  it('stands in the ledger, with its result', async () => {
    await scene.update();
    scene.server.answer = (_, response) => response.writeHead(410).end();
    await scene.update();
    expect(await listRequests(scene.reader.db)).toMatchObject([
      { url: ADDRESS, result: { kind: 'failed', reason: 'status', status: 410 } },
      { url: ADDRESS, result: { kind: 'unchanged' } },
      { url: ADDRESS, result: { kind: 'fetched' } },
    ]);
  });
});
