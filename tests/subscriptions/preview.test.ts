/** Looking at a pack, and keeping what was shown. */
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../core/pack/pack.ts';
import { findEntryView } from '../../database/list-packs.ts';
import { listRequests } from '../../database/requests.ts';
import { findSubscription } from '../../database/subscriptions.ts';
import { ADDRESS, give, HOST } from './pack-server.ts';
import { createReader, DAY, packAt, photograph, START, subscribe, toText } from './reader.ts';
import { setScene } from './set-scene.ts';

const scene = setScene();

describe('a preview', () => {
  it('shows what a reader would subscribe to, and keeps nothing', async () => {
    const pack = packAt(1, {
      sites: ['news.example'],
      publisher: { name: 'Kerb Review', url: 'https://kerb.example/' },
    });
    scene.publish(pack);
    const before = await photograph(scene.reader.db);
    expect(await scene.reader.subscriptions.preview({ url: ADDRESS })).toMatchObject({
      ok: true,
      preview: {
        address: { url: ADDRESS, host: 'packs.example' },
        claimedHost: 'kerb.example',
        title: 'Kerbs, reconsidered',
        publisher: 'Kerb Review',
        counts: { entries: 1, critiques: 0, forms: 1 },
        sites: ['news.example'],
        sample: { title: 'Kerbside Levy 1' },
        bytes: toText(pack).length,
        signature: 'none',
        standing: { kind: 'new' },
      },
    });
    expect(await photograph(scene.reader.db)).toEqual(before);
    expect(await listRequests(scene.reader.db)).toMatchObject([
      { url: ADDRESS, result: { kind: 'fetched' } },
    ]);
  });

  it('shows a file too, and asks nobody', async () => {
    const result = await scene.reader.subscriptions.preview({ text: toText(packAt(1)) });
    expect(result).toMatchObject({ ok: true, preview: { standing: { kind: 'new' } } });
    expect(result.ok && result.preview.address).toBeUndefined();
    expect(scene.server.requests).toEqual([]);
  });

  it('names every fault of a pack that is not valid', async () => {
    scene.server.answer = give('{"schemaVersion":1,"colour":"red"}');
    const result = await scene.reader.subscriptions.preview({ url: ADDRESS });
    expect(result).toMatchObject({ ok: false, failure: { reason: 'invalid' } });
    expect(!result.ok && result.issues).toContainEqual({
      pointer: '',
      rule: 'has the unknown key "colour"',
    });
  });

  it('asks nothing where the reader has not let us', async () => {
    scene.reader.granted = false;
    expect(await scene.reader.subscriptions.preview({ url: ADDRESS })).toEqual({
      ok: false,
      failure: { reason: 'no-permission' },
    });
    expect(scene.server.requests).toEqual([]);
    expect(await listRequests(scene.reader.db)).toEqual([]);
  });

  it.each<[string, Partial<Pack>, Partial<Pack>, string]>([
    [
      'another host’s pack, under the id of one that is here',
      { id: 'https://other.example/p' },
      {},
      'taken',
    ],
    [
      'an address that the pack here names as its feed',
      { id: 'https://other.example/p', feed: ADDRESS },
      {},
      'newer',
    ],
    ['an address on the host of its id', { id: `${HOST}/another.json` }, {}, 'newer'],
    ['the same again', { revision: 2 }, {}, 'same'],
    [
      'another text under the same revision',
      { revision: 2 },
      { title: 'Changed' },
      'same-revision',
    ],
    ['an older revision', { revision: 3 }, {}, 'older'],
  ])('says how it stands: %s', async (_, here, there, kind) => {
    const mine = packAt(here.revision ?? 1, here);
    const file = await scene.reader.subscriptions.preview({ text: toText(mine) });
    await scene.reader.subscriptions.keep(
      { text: toText(mine) },
      file.ok ? file.preview.digest : '',
    );
    scene.publish(packAt(2, { id: mine.id, ...there }));
    expect(await scene.reader.subscriptions.preview({ url: ADDRESS })).toMatchObject({
      preview: { standing: { kind } },
    });
  });
});

describe('subscribing', () => {
  it('keeps what was shown, with one request', async () => {
    scene.publish(packAt(1));
    expect(await subscribe(scene.reader)).toEqual({ ok: true, pack: ADDRESS, change: 'added' });
    expect(scene.server.requests).toHaveLength(1);
    expect(scene.reader.lexicons).toBe(1);
    expect(await findSubscription(scene.reader.db, ADDRESS)).toMatchObject({
      url: ADDRESS,
      checked: START,
      nextTry: START + DAY,
      state: { kind: 'current' },
    });
  });

  it('shows the host that it came from as the publisher’s, whatever the pack says', async () => {
    scene.publish(
      packAt(1, { publisher: { name: 'The Guardian', url: 'https://www.theguardian.com/' } }),
    );
    await subscribe(scene.reader);
    const view = await findEntryView(scene.reader.db, { pack: ADDRESS, entry: 'kerbside-levy' });
    expect(view?.pack.publisherHost).toBe('packs.example');
  });

  it('does not keep what was not shown', async () => {
    scene.publish(packAt(1));
    const previewed = await scene.reader.subscriptions.preview({ url: ADDRESS });
    const later = createReader(scene.server, { db: scene.reader.db }); // the background was stopped meanwhile
    scene.publish(packAt(2));
    const digest = previewed.ok ? previewed.preview.digest : '';
    expect(await later.subscriptions.keep({ url: ADDRESS }, digest)).toEqual({
      ok: false,
      reason: 'changed',
    });
    expect(await scene.current()).toEqual([]);
    scene.publish(packAt(1));
    expect(await later.subscriptions.keep({ url: ADDRESS }, digest)).toMatchObject({ ok: true });
  });

  it('refuses the id of a pack that is here', async () => {
    const mine = packAt(1, { id: 'https://other.example/p' });
    const file = await scene.reader.subscriptions.preview({ text: toText(mine) });
    await scene.reader.subscriptions.keep(
      { text: toText(mine) },
      file.ok ? file.preview.digest : '',
    );
    const before = await photograph(scene.reader.db);
    scene.publish(packAt(9, { id: mine.id }));
    expect(await subscribe(scene.reader)).toEqual({ ok: false, reason: 'taken' });
    expect(await photograph(scene.reader.db)).toEqual(before);
  });
});
