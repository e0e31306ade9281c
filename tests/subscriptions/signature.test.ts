/** Keys that are pinned, change, or are missing. */
import { generateKeyPairSync, webcrypto } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../core/pack/pack.ts';
import { signPack } from '../../core/pack/sign.ts';
import { listPacks } from '../../database/list-packs.ts';
import { findSubscription } from '../../database/subscriptions.ts';
import { ADDRESS } from './pack-server.ts';
import { createReader, packAt, photograph, subscribe, toText } from './reader.ts';
import { useSubscriber } from './use-subscriber.ts';

const stage = useSubscriber();

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
    stage.publish(await signed(1));
    await subscribe(stage.reader);
  });

  it('is pinned at first use, and lets its own updates in', async () => {
    const key = (await signed(1)).signature?.publicKey;
    expect(await findSubscription(stage.reader.db, ADDRESS)).toMatchObject({ pinnedKey: key });
    stage.publish(await signed(2));
    expect(await stage.update()).toMatchObject({ kind: 'updated' });
  });

  it.each<[string, () => Promise<Pack>]>([
    ['changed-key', () => signed(2, theirs)],
    ['signature-gone', async () => packAt(2)],
    ['bad-signature', async () => ({ ...(await signed(2)), title: 'Forged' })],
  ])('that is not right stops the update, and asks: %s', async (question, make) => {
    const before = await photograph(stage.reader.db);
    stage.publish(await make());
    expect(await stage.update()).toEqual({ kind: 'asking' });
    expect(await stage.stateOf()).toMatchObject({ kind: 'asking', question, revision: 2 });
    expect(await photograph(stage.reader.db)).toEqual(before);
    stage.publish(await signed(3));
    expect(await stage.update()).toMatchObject({ kind: 'updated', to: 3 });
    expect(await stage.stateOf()).toEqual({ kind: 'current' });
  });

  it('of another key is taken when the reader trusts it, and only that one', async () => {
    stage.publish(await signed(2, theirs));
    await stage.update();
    stage.publish(await signed(3, newKey()));
    expect(await stage.reader.subscriptions.answer(ADDRESS, 'trust')).toEqual({ kind: 'asking' });
    stage.publish(await signed(2, theirs));
    expect(await stage.update()).toMatchObject({ kind: 'updated', to: 2 });
  });

  it('may go, when the reader says so', async () => {
    stage.publish(packAt(2));
    await stage.update();
    expect(await stage.reader.subscriptions.answer(ADDRESS, 'trust')).toMatchObject({
      kind: 'updated',
    });
    expect((await findSubscription(stage.reader.db, ADDRESS))?.pinnedKey).toBeUndefined();
  });

  it('that is not of its content is taken by nobody', async () => {
    stage.publish({ ...(await signed(2)), title: 'Forged' });
    await stage.update();
    expect(await stage.reader.subscriptions.answer(ADDRESS, 'trust')).toEqual({ kind: 'asking' });
    expect(await stage.current()).toEqual([1]);
  });

  it('in doubt lets the reader keep what they have', async () => {
    stage.publish(await signed(2, theirs));
    await stage.update();
    expect(await stage.reader.subscriptions.answer(ADDRESS, 'keep-mine')).toEqual({ kind: 'held' });
    expect(await listPacks(stage.reader.db)).toMatchObject([{ current: 1, held: true }]);
  });

  it('is not got round by a file', async () => {
    const forged = toText(packAt(9));
    const previewed = await stage.reader.subscriptions.preview({ text: forged });
    expect(previewed).toMatchObject({
      preview: { standing: { kind: 'question', question: 'signature-gone' } },
    });
    const digest = previewed.ok ? previewed.preview.digest : '';
    expect(await stage.reader.subscriptions.keep({ text: forged }, digest)).toEqual({
      ok: false,
      reason: 'signature-gone',
    });
    expect(await stage.current()).toEqual([1]);
  });

  it('that is bad at first is not subscribed to', async () => {
    const other = createReader(stage.server);
    stage.publish({ ...(await signed(1)), title: 'Forged' });
    expect(await subscribe(other)).toEqual({ ok: false, reason: 'bad-signature' });
  });
});
