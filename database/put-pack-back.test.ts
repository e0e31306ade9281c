import { expect, it } from 'vitest';
import { importPack } from './import-pack.ts';
import { removePack, restorePreviousRevision } from './manage-packs.ts';
import { openPackDatabase, type PackDatabase } from './pack-database.ts';
import { findWholePack, putPackBack } from './put-pack-back.ts';
import type { Subscription } from './subscription.ts';
import { examplePack, exampleViews, NOW } from './testing/examples.ts';

const { id } = examplePack(1);
const subscription: Subscription = {
  pack: id,
  url: id,
  days: 7,
  validators: { revision: 2 },
  pinnedKey: 'ab',
  checked: 1,
  nextTry: 2,
  state: { kind: 'current' },
};

async function openWithPack(name: string): Promise<PackDatabase> {
  const db = openPackDatabase(name);
  for (const revision of [1, 2]) {
    await importPack(db, examplePack(revision), { views: exampleViews, now: NOW, subscription });
  }
  return db;
}

const photograph = (db: PackDatabase) =>
  Promise.all([
    db.packs.toArray(),
    db.revisions.toArray(),
    db.entries.toArray(),
    db.subscriptions.toArray(),
  ]);

it('brings back all that was removed', async () => {
  const db = await openWithPack('back');
  const before = await photograph(db);
  const whole = await findWholePack(db, id);
  if (whole === undefined) throw new Error('it is there');
  await removePack(db, id);
  expect(await findWholePack(db, id)).toBeUndefined();
  expect(await putPackBack(db, whole, exampleViews)).toEqual({ ok: true });
  expect(await photograph(db)).toEqual(before);
  expect(await restorePreviousRevision(db, id)).toEqual({ ok: true, current: 1 });
});

it('leaves a pack alone that came back by another way', async () => {
  const db = await openWithPack('meanwhile');
  const whole = await findWholePack(db, id);
  if (whole === undefined) throw new Error('it is there');
  await removePack(db, id);
  await importPack(db, examplePack(3), { views: exampleViews, now: NOW });
  const before = await photograph(db);
  expect(await putPackBack(db, whole, exampleViews)).toEqual({ ok: true });
  expect(await photograph(db)).toEqual(before);
});

it('writes nothing where there is no room', async () => {
  const db = await openWithPack('full');
  const whole = await findWholePack(db, id);
  if (whole === undefined) throw new Error('it is there');
  await removePack(db, id);
  const before = await photograph(db);
  db.packs.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  expect(await putPackBack(db, whole, exampleViews)).toMatchObject({ ok: false, reason: 'quota' });
  expect(await photograph(db)).toEqual(before);
});
