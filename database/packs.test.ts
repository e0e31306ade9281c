import { describe, expect, it } from 'vitest';
import { importPack } from './import-pack.ts';
import { findEntryView, findPack, listEnabledPacks, listPacks } from './list-packs.ts';
import {
  markPackSeen,
  orderPacks,
  removePack,
  restorePreviousRevision,
  setPackEnabled,
  setPackHeld,
} from './manage-packs.ts';
import { openPackDatabase } from './pack-database.ts';
import { changeSubscription, findSubscription, listSubscriptions } from './subscriptions.ts';
import { examplePack, exampleViews, NOW } from './testing/examples.ts';

const options = { views: exampleViews, now: NOW };
let opened = 0;
const openTestPacks = () => openPackDatabase(`packs-${opened++}`);
const { id } = examplePack(1);
const ref = { pack: id, entry: 'kerbside-levy' };

describe('importing a pack', () => {
  it('adds it, on, with its entries', async () => {
    const db = openTestPacks();
    expect(await importPack(db, examplePack(1), options)).toEqual({ ok: true, change: 'added' });
    expect(await listPacks(db)).toMatchObject([
      { id, enabled: true, held: false, current: 1, entries: 1, title: 'Kerbs, reconsidered' },
    ]);
    expect((await findEntryView(db, ref))?.title).toBe('Kerbside Levy 1');
    expect(await listEnabledPacks(db)).toEqual([examplePack(1)]);
  });

  it.each([1, 2])('leaves the pack alone for revision %i of 2', async (revision) => {
    const db = openTestPacks();
    await importPack(db, examplePack(2), options);
    const again = await importPack(db, examplePack(revision), options);
    expect(again).toEqual({ ok: true, change: 'unchanged', current: 2 });
    expect((await findEntryView(db, ref))?.title).toBe('Kerbside Levy 2');
  });

  it('keeps one revision for a step back', async () => {
    const db = openTestPacks();
    await importPack(db, examplePack(1), options);
    await importPack(db, examplePack(2), options);
    await markPackSeen(db, id);
    await importPack(db, examplePack(3), options);
    expect(await findPack(db, id, 1)).toBeUndefined();
    expect(await db.entries.count()).toBe(2);
    expect(await restorePreviousRevision(db, id)).toEqual({ ok: true, current: 2 });
    expect((await findEntryView(db, ref))?.title).toBe('Kerbside Levy 2');
    expect(await importPack(db, examplePack(4), options)).toEqual({
      ok: true,
      change: 'held',
      current: 2,
    });
    await setPackHeld(db, id, false);
    expect(await importPack(db, examplePack(3), options)).toEqual({
      ok: true,
      change: 'updated',
      from: 2,
    });
  });

  it('changes nothing when it fails halfway', async () => {
    const db = openTestPacks();
    await importPack(db, examplePack(1), options);
    db.entries.bulkPut = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const failed = await importPack(db, examplePack(2), options);
    expect(failed).toMatchObject({ ok: false, reason: 'quota', kept: 'unchanged' });
    expect((await findEntryView(db, ref))?.title).toBe('Kerbside Levy 1');
    expect(await db.revisions.count()).toBe(1);
  });

  it('refuses the twenty-first pack', async () => {
    const db = openTestPacks();
    const numbered = (n: number) => examplePack(1, { id: `https://example.org/${n}.json` });
    for (let n = 0; n < 20; n++) await importPack(db, numbered(n), options);
    expect(await importPack(db, numbered(20), options)).toEqual({
      ok: false,
      reason: 'too-many-packs',
    });
    expect(await importPack(db, { ...numbered(3), revision: 2 }, options)).toMatchObject({
      ok: true,
    });
  });
});

describe('a subscription', () => {
  const subscription = {
    pack: id,
    url: 'https://example.org/kerbside.json',
    nextTry: 5,
    checked: 4,
    validators: { revision: 1, etag: '"1"' },
    state: { kind: 'current' } as const,
  };

  it('comes with its pack, is changed, and goes with it', async () => {
    const db = openTestPacks();
    await importPack(db, examplePack(1), { ...options, subscription });
    expect(await listSubscriptions(db)).toEqual([subscription]);
    const later = await changeSubscription(db, id, (before) => ({ ...before, nextTry: 9 }));
    expect(later).toMatchObject({ ok: true, subscription: { nextTry: 9 } });
    await removePack(db, id);
    expect(await findSubscription(db, id)).toBeUndefined();
    const gone = await changeSubscription(db, id, (before) => before);
    expect(gone).toEqual({ ok: false, reason: 'no-such-subscription' });
  });

  it('is not written when its pack is not', async () => {
    const db = openTestPacks();
    db.entries.bulkPut = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await importPack(db, examplePack(1), { ...options, subscription });
    expect(await listSubscriptions(db)).toEqual([]);
  });
});

describe('a pack imported', () => {
  it('keeps the revision that the reader last read about', async () => {
    const db = openTestPacks();
    for (const revision of [1, 2, 3, 4]) await importPack(db, examplePack(revision), options);
    expect(await db.revisions.toCollection().primaryKeys()).toEqual([
      [id, 1],
      [id, 3],
      [id, 4],
    ]);
    await markPackSeen(db, id);
    await importPack(db, examplePack(5), options);
    expect(await listPacks(db)).toMatchObject([{ seen: 4, previous: 4, current: 5 }]);
    expect(await findPack(db, id, 1)).toBeUndefined();
  });

  it('gives nothing to the lexicon while it is off, and its entries can still be read', async () => {
    const db = openTestPacks();
    await importPack(db, examplePack(1), options);
    await setPackEnabled(db, id, false);
    expect(await listEnabledPacks(db)).toEqual([]);
    expect(await findEntryView(db, ref)).toBeDefined();
    await importPack(db, examplePack(2), options);
    expect(await listPacks(db)).toMatchObject([{ current: 2, enabled: false }]);
  });

  it('has no step back from its first revision', async () => {
    const db = openTestPacks();
    await importPack(db, examplePack(1), options);
    expect(await restorePreviousRevision(db, id)).toEqual({
      ok: false,
      reason: 'no-previous-revision',
    });
    expect(await setPackEnabled(db, 'https://x.example/', true)).toEqual({
      ok: false,
      reason: 'no-such-pack',
    });
  });

  it('is removed whole', async () => {
    const db = openTestPacks();
    await importPack(db, examplePack(1), options);
    expect(await removePack(db, id)).toEqual({ ok: true });
    expect(await db.revisions.count()).toBe(0);
    expect(await db.entries.count()).toBe(0);
    expect(await removePack(db, id)).toEqual({ ok: true });
  });

  it('stands where the reader puts it', async () => {
    const db = openTestPacks();
    const ids = ['a', 'b', 'c'].map((name) => `https://example.org/${name}.json`);
    for (const each of ids) await importPack(db, examplePack(1, { id: each }), options);
    await orderPacks(db, ['https://example.org/c.json']);
    expect((await listPacks(db)).map((pack) => pack.id.at(-6))).toEqual(['c', 'a', 'b']);
  });
});
