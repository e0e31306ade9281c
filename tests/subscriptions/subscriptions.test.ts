/** From the first look at a pack to its end, with a real server, a real database and a clock that the test sets. */
import { generateKeyPairSync, webcrypto } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../core/pack/pack.ts';
import { signPack } from '../../core/pack/sign.ts';
import { findEntryView, findPack, listPacks } from '../../database/list-packs.ts';
import {
  markPackSeen,
  removePack,
  restorePreviousRevision,
  setPackHeld,
} from '../../database/manage-packs.ts';
import { listRequests } from '../../database/requests.ts';
import { findSubscription } from '../../database/subscriptions.ts';
import { findChanges } from '../../entrypoints/background/subscriptions/find-changes.ts';
import {
  ADDRESS,
  type Answer,
  give,
  HOST,
  type PackServer,
  startPackServer,
} from './pack-server.ts';
import {
  createReader,
  DAY,
  packAt,
  photograph,
  type Reader,
  START,
  subscribe,
  toText,
} from './reader.ts';

let server: PackServer;
let reader: Reader;

beforeAll(async () => {
  server = await startPackServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
  reader = createReader(server);
});

/** Publishes a revision, with an ETag of its own that is answered by 304. */
function publish(pack: Pack): void {
  const text = toText(pack);
  const etag = `"${text.length}-${pack.revision}"`;
  server.answer = (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag, 'content-type': 'application/json' }).end(text);
  };
}

const update = () => reader.subscriptions.updateNow(ADDRESS);
const current = async () => (await listPacks(reader.db)).map(({ current: revision }) => revision);
const stateOf = async () => (await findSubscription(reader.db, ADDRESS))?.state;

describe('a preview', () => {
  it('shows what a reader would subscribe to, and keeps nothing', async () => {
    const pack = packAt(1, {
      sites: ['news.example'],
      publisher: { name: 'Kerb Review', url: 'https://kerb.example/' },
    });
    publish(pack);
    const before = await photograph(reader.db);
    expect(await reader.subscriptions.preview({ url: ADDRESS })).toMatchObject({
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
    expect(await photograph(reader.db)).toEqual(before);
    expect(await listRequests(reader.db)).toMatchObject([
      { url: ADDRESS, result: { kind: 'fetched' } },
    ]);
  });

  it('shows a file too, and asks nobody', async () => {
    const result = await reader.subscriptions.preview({ text: toText(packAt(1)) });
    expect(result).toMatchObject({ ok: true, preview: { standing: { kind: 'new' } } });
    expect(result.ok && result.preview.address).toBeUndefined();
    expect(server.requests).toEqual([]);
  });

  it('names every fault of a pack that is not valid', async () => {
    server.answer = give('{"schemaVersion":1,"colour":"red"}');
    const result = await reader.subscriptions.preview({ url: ADDRESS });
    expect(result).toMatchObject({ ok: false, failure: { reason: 'invalid' } });
    expect(!result.ok && result.issues).toContainEqual({
      pointer: '',
      rule: 'has the unknown key "colour"',
    });
  });

  it('asks nothing where the reader has not let us', async () => {
    reader.granted = false;
    expect(await reader.subscriptions.preview({ url: ADDRESS })).toEqual({
      ok: false,
      failure: { reason: 'no-permission' },
    });
    expect(server.requests).toEqual([]);
    expect(await listRequests(reader.db)).toEqual([]);
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
    const file = await reader.subscriptions.preview({ text: toText(mine) });
    await reader.subscriptions.keep({ text: toText(mine) }, file.ok ? file.preview.digest : '');
    publish(packAt(2, { id: mine.id, ...there }));
    expect(await reader.subscriptions.preview({ url: ADDRESS })).toMatchObject({
      preview: { standing: { kind } },
    });
  });
});

describe('subscribing', () => {
  it('keeps what was shown, with one request', async () => {
    publish(packAt(1));
    expect(await subscribe(reader)).toEqual({ ok: true, pack: ADDRESS, change: 'added' });
    expect(server.requests).toHaveLength(1);
    expect(reader.lexicons).toBe(1);
    expect(await findSubscription(reader.db, ADDRESS)).toMatchObject({
      url: ADDRESS,
      checked: START,
      nextTry: START + DAY,
      state: { kind: 'current' },
    });
  });

  it('shows the host that it came from as the publisher’s, whatever the pack says', async () => {
    publish(
      packAt(1, { publisher: { name: 'The Guardian', url: 'https://www.theguardian.com/' } }),
    );
    await subscribe(reader);
    const view = await findEntryView(reader.db, { pack: ADDRESS, entry: 'kerbside-levy' });
    expect(view?.pack.publisherHost).toBe('packs.example');
  });

  it('does not keep what was not shown', async () => {
    publish(packAt(1));
    const previewed = await reader.subscriptions.preview({ url: ADDRESS });
    const later = createReader(server, { db: reader.db }); // the background was stopped meanwhile
    publish(packAt(2));
    const digest = previewed.ok ? previewed.preview.digest : '';
    expect(await later.subscriptions.keep({ url: ADDRESS }, digest)).toEqual({
      ok: false,
      reason: 'changed',
    });
    expect(await current()).toEqual([]);
    publish(packAt(1));
    expect(await later.subscriptions.keep({ url: ADDRESS }, digest)).toMatchObject({ ok: true });
  });

  it('refuses the id of a pack that is here', async () => {
    const mine = packAt(1, { id: 'https://other.example/p' });
    const file = await reader.subscriptions.preview({ text: toText(mine) });
    await reader.subscriptions.keep({ text: toText(mine) }, file.ok ? file.preview.digest : '');
    const before = await photograph(reader.db);
    publish(packAt(9, { id: mine.id }));
    expect(await subscribe(reader)).toEqual({ ok: false, reason: 'taken' });
    expect(await photograph(reader.db)).toEqual(before);
  });
});

describe('an update', () => {
  beforeEach(async () => {
    publish(packAt(1));
    await subscribe(reader);
    server.requests.length = 0;
  });

  it('is looked for when it is due, and not before', async () => {
    expect([...(await reader.subscriptions.updateDue())]).toEqual([]);
    expect(server.requests).toHaveLength(0);
    reader.now += DAY;
    expect([...(await reader.subscriptions.updateDue())]).toEqual([
      [ADDRESS, { kind: 'unchanged' }],
    ]);
    expect(server.requests).toHaveLength(1);
    expect(await reader.subscriptions.findNextTry()).toBe(START + 2 * DAY);
  });

  it('brings the newer revision in whole, keeps the one before, and refreshes the lexicon', async () => {
    publish(packAt(2));
    expect(await update()).toEqual({ kind: 'updated', from: 1, to: 2 });
    expect(await listPacks(reader.db)).toMatchObject([{ current: 2, previous: 1, seen: 1 }]);
    expect(await findPack(reader.db, ADDRESS, 1)).toEqual(packAt(1));
    expect(reader.lexicons).toBe(2);
    expect(await update()).toEqual({ kind: 'unchanged' });
  });

  it('shows what changed since the reader last read, and what the last step changed', async () => {
    publish(packAt(2, { title: 'Kerbs again' }));
    await update();
    publish(packAt(3, { title: 'Kerbs again' }));
    await update();
    const entry = { entry: 'kerbside-levy', title: 'Kerbside Levy 3' };
    expect(await findChanges(reader.db, ADDRESS, 'seen')).toMatchObject({
      from: 1,
      to: 3,
      about: [{ part: 'title' }],
      changed: [entry],
    });
    expect(await findChanges(reader.db, ADDRESS, 'previous')).toMatchObject({
      from: 2,
      to: 3,
      about: [],
      changed: [entry],
    });
    await markPackSeen(reader.db, ADDRESS);
    expect(await findChanges(reader.db, ADDRESS, 'seen')).toBeUndefined();
  });

  it('is looked for as seldom as the pack asks, or as the reader chose', async () => {
    publish(packAt(2, { updateEvery: 7 }));
    await update();
    expect(await reader.subscriptions.findNextTry()).toBe(START + 7 * DAY);
    expect(await reader.subscriptions.setInterval(ADDRESS, 2)).toBe(true);
    expect(await reader.subscriptions.findNextTry()).toBe(START + 2 * DAY);
    expect(await reader.subscriptions.setInterval(ADDRESS, 0)).toBe(false);
    await reader.subscriptions.setInterval(ADDRESS, undefined);
    expect(await reader.subscriptions.findNextTry()).toBe(START + 7 * DAY);
  });

  it('is not looked for while the reader holds the pack, and comes when it is let go', async () => {
    publish(packAt(2));
    await setPackHeld(reader.db, ADDRESS, true);
    expect(await update()).toEqual({ kind: 'held' });
    expect(server.requests).toHaveLength(0);
    await setPackHeld(reader.db, ADDRESS, false);
    expect(await update()).toMatchObject({ kind: 'updated' });
  });

  it('comes again after a step back, though the server said "not modified" to it before', async () => {
    publish(packAt(2));
    await update();
    await restorePreviousRevision(reader.db, ADDRESS);
    await setPackHeld(reader.db, ADDRESS, false);
    expect(await update()).toEqual({ kind: 'updated', from: 1, to: 2 });
  });

  it('does not bring back a pack that the reader removed while it was on its way', async () => {
    const text = toText(packAt(2));
    server.answer = (_, response) => {
      removePack(reader.db, ADDRESS).then(
        () => response.end(text),
        () => response.destroy(),
      );
    };
    expect(await update()).toEqual({ kind: 'ended' });
    expect(await photograph(reader.db)).toEqual({ packs: [], revisions: [], entries: [] });
  });

  it('asks once where an alarm and a click come together', async () => {
    publish(packAt(2));
    reader.now += DAY;
    await Promise.all([reader.subscriptions.updateDue(), reader.subscriptions.updateDue()]);
    expect(server.requests).toHaveLength(1);
  });

  it('stands in the ledger, with its result', async () => {
    await update();
    server.answer = (_, response) => response.writeHead(410).end();
    await update();
    expect(await listRequests(reader.db)).toMatchObject([
      { url: ADDRESS, result: { kind: 'failed', reason: 'status', status: 410 } },
      { url: ADDRESS, result: { kind: 'unchanged' } },
      { url: ADDRESS, result: { kind: 'fetched' } },
    ]);
  });
});

const text = toText(packAt(2));
const BROKEN: readonly [string, Answer, object][] = [
  ['never answers', () => {}, { reason: 'timed-out' }],
  ['hangs up', (request) => request.socket.destroy(), { reason: 'unreachable' }],
  ['is gone', (_, response) => response.writeHead(404).end(), { reason: 'status', status: 404 }],
  [
    'sends us on',
    (_, response) => response.writeHead(302, { location: '/new.json' }).end(),
    { reason: 'redirected' },
  ],
  [
    'sends a page',
    give('<!doctype html>', { 'content-type': 'text/html' }),
    { reason: 'wrong-type', type: 'text/html' },
  ],
  [
    'sends a gzip bomb',
    give(gzipSync(Buffer.alloc(50_000_000, 0x20)), { 'content-encoding': 'gzip' }),
    { reason: 'too-large' },
  ],
  ['sends what is not UTF-8', give(Buffer.from([0xff])), { reason: 'not-utf-8' }],
  [
    'sends a million levels',
    give('['.repeat(1_000_000)),
    {
      reason: 'invalid',
      issue: { pointer: '/0/0/0/0/0/0/0/0', rule: 'is nested more than 8 levels deep' },
    },
  ],
  ['sends half of it', give(text.slice(0, 300)), { reason: 'invalid', issue: { pointer: '' } }],
  [
    'sends half of it, packed',
    give(gzipSync(text).subarray(0, 200), { 'content-encoding': 'gzip' }),
    { reason: 'invalid' },
  ],
  ['sends nothing', give(''), { reason: 'invalid', issue: { pointer: '' } }],
  [
    'sends a key twice',
    give(text.replace('{', '{"id":"https://a.example/",')),
    { reason: 'invalid', issue: { rule: 'names the key "id" twice' } },
  ],
  [
    'sends a prototype',
    give(text.replace('{', '{"__proto__":{},')),
    { reason: 'invalid', issue: { rule: 'must not have the key "__proto__"' } },
  ],
  [
    'sends another pack',
    give(toText(packAt(2, { id: `${HOST}/x.json` }))),
    { reason: 'other-pack', found: `${HOST}/x.json` },
  ],
  ['goes back', give(toText(packAt(4))), { reason: 'older-revision', found: 4 }],
  [
    'changes the text and not the number',
    give(toText(packAt(5, { title: 'Other' }))),
    { reason: 'same-revision' },
  ],
];

describe('trouble', () => {
  it.each(BROKEN)(
    'changes nothing where the server %s, and is remembered with its reason',
    async (_, answer, failure) => {
      publish(packAt(5));
      await subscribe(reader);
      const before = await photograph(reader.db);
      server.answer = answer;
      reader.now += DAY;
      expect(await update()).toMatchObject({ kind: 'failed', failure });
      expect(await photograph(reader.db)).toEqual(before);
      expect(reader.lexicons).toBe(1);
      expect(await findSubscription(reader.db, ADDRESS)).toMatchObject({
        checked: START,
        nextTry: START + DAY + DAY / 6,
        state: { kind: 'failing', times: 1, since: START + DAY, failure },
      });
      publish(packAt(6));
      expect(await update()).toEqual({ kind: 'updated', from: 5, to: 6 });
      expect(await stateOf()).toEqual({ kind: 'current' });
    },
  );

  it('is asked for less and less, and the pack stays', async () => {
    publish(packAt(1));
    await subscribe(reader);
    server.answer = (_, response) => response.writeHead(404).end();
    const waits: number[] = [];
    for (let times = 1; times <= 9; times++) {
      await update();
      const next = (await reader.subscriptions.findNextTry()) ?? 0;
      waits.push(Math.round((next - reader.now) / 3_600_000));
      reader.now = next;
    }
    expect(waits).toEqual([4, 8, 16, 32, 64, 128, 168, 168, 168]);
    expect(await stateOf()).toMatchObject({ kind: 'failing', times: 9, since: START });
    expect(await current()).toEqual([1]);
  });

  it('of one pack is none of another', async () => {
    publish(packAt(1));
    await subscribe(reader);
    const other = `${HOST}/other.json`;
    publish(packAt(1, { id: other }));
    await subscribe(reader, other);
    server.answer = (request, response) => {
      if (request.url === '/pack.json') response.writeHead(500).end();
      else give(toText(packAt(2, { id: other })))(request, response);
    };
    reader.now += DAY;
    expect(Object.fromEntries(await reader.subscriptions.updateDue())).toMatchObject({
      [ADDRESS]: { kind: 'failed' },
      [other]: { kind: 'updated' },
    });
  });

  it('with the disk undoes the whole', async () => {
    publish(packAt(1));
    await subscribe(reader);
    const before = await photograph(reader.db);
    const { bulkPut } = reader.db.entries;
    reader.db.entries.bulkPut = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    publish(packAt(2));
    expect(await update()).toMatchObject({ kind: 'failed', failure: { reason: 'storage' } });
    reader.db.entries.bulkPut = bulkPut;
    expect(await photograph(reader.db)).toEqual(before);
    expect(await update()).toMatchObject({ kind: 'updated' });
  });

  it('with the permission asks nobody, and says so', async () => {
    publish(packAt(1));
    await subscribe(reader);
    server.requests.length = 0;
    reader.granted = false;
    expect(await update()).toEqual({ kind: 'failed', failure: { reason: 'no-permission' } });
    expect(server.requests).toHaveLength(0);
  });
});

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
    publish(await signed(1));
    await subscribe(reader);
  });

  it('is pinned at first use, and lets its own updates in', async () => {
    const key = (await signed(1)).signature?.publicKey;
    expect(await findSubscription(reader.db, ADDRESS)).toMatchObject({ pinnedKey: key });
    publish(await signed(2));
    expect(await update()).toMatchObject({ kind: 'updated' });
  });

  it.each<[string, () => Promise<Pack>]>([
    ['changed-key', () => signed(2, theirs)],
    ['signature-gone', async () => packAt(2)],
    ['bad-signature', async () => ({ ...(await signed(2)), title: 'Forged' })],
  ])('that is not right stops the update, and asks: %s', async (question, make) => {
    const before = await photograph(reader.db);
    publish(await make());
    expect(await update()).toEqual({ kind: 'asking' });
    expect(await stateOf()).toMatchObject({ kind: 'asking', question, revision: 2 });
    expect(await photograph(reader.db)).toEqual(before);
    publish(await signed(3));
    expect(await update()).toMatchObject({ kind: 'updated', to: 3 });
    expect(await stateOf()).toEqual({ kind: 'current' });
  });

  it('of another key is taken when the reader trusts it, and only that one', async () => {
    publish(await signed(2, theirs));
    await update();
    publish(await signed(3, newKey()));
    expect(await reader.subscriptions.answer(ADDRESS, 'trust')).toEqual({ kind: 'asking' });
    publish(await signed(2, theirs));
    expect(await update()).toMatchObject({ kind: 'updated', to: 2 });
  });

  it('may go, when the reader says so', async () => {
    publish(packAt(2));
    await update();
    expect(await reader.subscriptions.answer(ADDRESS, 'trust')).toMatchObject({ kind: 'updated' });
    expect((await findSubscription(reader.db, ADDRESS))?.pinnedKey).toBeUndefined();
  });

  it('that is not of its content is taken by nobody', async () => {
    publish({ ...(await signed(2)), title: 'Forged' });
    await update();
    expect(await reader.subscriptions.answer(ADDRESS, 'trust')).toEqual({ kind: 'asking' });
    expect(await current()).toEqual([1]);
  });

  it('in doubt lets the reader keep what they have', async () => {
    publish(await signed(2, theirs));
    await update();
    expect(await reader.subscriptions.answer(ADDRESS, 'keep-mine')).toEqual({ kind: 'held' });
    expect(await listPacks(reader.db)).toMatchObject([{ current: 1, held: true }]);
  });

  it('is not got round by a file', async () => {
    const forged = toText(packAt(9));
    const previewed = await reader.subscriptions.preview({ text: forged });
    expect(previewed).toMatchObject({
      preview: { standing: { kind: 'question', question: 'signature-gone' } },
    });
    const digest = previewed.ok ? previewed.preview.digest : '';
    expect(await reader.subscriptions.keep({ text: forged }, digest)).toEqual({
      ok: false,
      reason: 'signature-gone',
    });
    expect(await current()).toEqual([1]);
  });

  it('that is bad at first is not subscribed to', async () => {
    const other = createReader(server);
    publish({ ...(await signed(1)), title: 'Forged' });
    expect(await subscribe(other)).toEqual({ ok: false, reason: 'bad-signature' });
  });
});
