/** Keys that are pinned, change, or are missing. */
import { generateKeyPairSync, webcrypto } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../core/pack/pack.ts';
import { signPack } from '../../core/pack/sign.ts';
import { listPacks } from '../../database/list-packs.ts';
import { findSubscription } from '../../database/subscriptions.ts';
import { ADDRESS } from './pack-server.ts';
import { createReader, packAt, photograph, subscribe, toText } from './reader.ts';
import { setScene } from './set-scene.ts';

const scene = setScene();

describe('a signature', () => {
  const tools = {
    subtle: webcrypto.subtle,
    encode: (line: string) => new TextEncoder().encode(line),
  };
  const newKey = () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    return {
      privateKey: new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' })),
      publicKey: new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)),
    };
  };
  const mine = newKey();
  const theirs = newKey();
  const signed = (revision: number, key = mine) => signPack(packAt(revision), key, tools);

  beforeEach(async () => {
    scene.publish(await signed(1));
    await subscribe(scene.reader);
  });

  it('is pinned at first use, and lets its own updates in', async () => {
    const key = (await signed(1)).signature?.publicKey;
    expect(await findSubscription(scene.reader.db, ADDRESS)).toMatchObject({ pinnedKey: key });
    scene.publish(await signed(2));
    expect(await scene.update()).toMatchObject({ kind: 'updated' });
  });

  it.each<[string, () => Promise<Pack>]>([
    ['changed-key', () => signed(2, theirs)],
    ['signature-gone', async () => packAt(2)],
    ['bad-signature', async () => ({ ...(await signed(2)), title: 'Forged' })],
  ])('that is not right stops the update, and asks: %s', async (question, make) => {
    const before = await photograph(scene.reader.db);
    scene.publish(await make());
    expect(await scene.update()).toEqual({ kind: 'asking' });
    expect(await scene.stateOf()).toMatchObject({ kind: 'asking', question, revision: 2 });
    expect(await photograph(scene.reader.db)).toEqual(before);
    scene.publish(await signed(3));
    expect(await scene.update()).toMatchObject({ kind: 'updated', to: 3 });
    expect(await scene.stateOf()).toEqual({ kind: 'current' });
  });

  it('of another key is taken when the reader trusts it, and only that one', async () => {
    scene.publish(await signed(2, theirs));
    await scene.update();
    scene.publish(await signed(3, newKey()));
    expect(await scene.reader.subscriptions.answer(ADDRESS, 'trust')).toEqual({ kind: 'asking' });
    scene.publish(await signed(2, theirs));
    expect(await scene.update()).toMatchObject({ kind: 'updated', to: 2 });
  });

  it('may go, when the reader says so', async () => {
    scene.publish(packAt(2));
    await scene.update();
    expect(await scene.reader.subscriptions.answer(ADDRESS, 'trust')).toMatchObject({
      kind: 'updated',
    });
    expect((await findSubscription(scene.reader.db, ADDRESS))?.pinnedKey).toBeUndefined();
  });

  it('that is not of its content is taken by nobody', async () => {
    scene.publish({ ...(await signed(2)), title: 'Forged' });
    await scene.update();
    expect(await scene.reader.subscriptions.answer(ADDRESS, 'trust')).toEqual({ kind: 'asking' });
    expect(await scene.current()).toEqual([1]);
  });

  it('in doubt lets the reader keep what they have', async () => {
    scene.publish(await signed(2, theirs));
    await scene.update();
    expect(await scene.reader.subscriptions.answer(ADDRESS, 'keep-mine')).toEqual({ kind: 'held' });
    expect(await listPacks(scene.reader.db)).toMatchObject([{ current: 1, held: true }]);
  });

  it('is not got round by a file', async () => {
    const forged = toText(packAt(9));
    const previewed = await scene.reader.subscriptions.preview({ text: forged });
    expect(previewed).toMatchObject({
      preview: { standing: { kind: 'question', question: 'signature-gone' } },
    });
    const digest = previewed.ok ? previewed.preview.digest : '';
    expect(await scene.reader.subscriptions.keep({ text: forged }, digest)).toEqual({
      ok: false,
      reason: 'signature-gone',
    });
    expect(await scene.current()).toEqual([1]);
  });

  it('that is bad at first is not subscribed to', async () => {
    const other = createReader(scene.server);
    scene.publish({ ...(await signed(1)), title: 'Forged' });
    expect(await subscribe(other)).toEqual({ ok: false, reason: 'bad-signature' });
  });
});
