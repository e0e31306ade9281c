/** Servers, disks and permissions that fail: the packs of the reader never change but by a whole valid revision. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findSubscription } from '../../database/subscriptions.ts';
import { ADDRESS, type Answer, give, HOST } from './pack-server.ts';
import { DAY, packAt, photograph, START, subscribe, toText } from './reader.ts';
import { setScene } from './set-scene.ts';

const scene = setScene();

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
      scene.publish(packAt(5));
      await subscribe(scene.reader);
      const before = await photograph(scene.reader.db);
      scene.server.answer = answer;
      scene.reader.now += DAY;
      expect(await scene.update()).toMatchObject({ kind: 'failed', failure });
      expect(await photograph(scene.reader.db)).toEqual(before);
      expect(scene.reader.lexicons).toBe(1);
      expect(await findSubscription(scene.reader.db, ADDRESS)).toMatchObject({
        checked: START,
        nextTry: START + DAY + DAY / 6,
        state: { kind: 'failing', times: 1, since: START + DAY, failure },
      });
      scene.publish(packAt(6));
      expect(await scene.update()).toEqual({ kind: 'updated', from: 5, to: 6 });
      expect(await scene.stateOf()).toEqual({ kind: 'current' });
    },
  );

  it('is asked for less and less, and the pack stays', async () => {
    scene.publish(packAt(1));
    await subscribe(scene.reader);
    scene.server.answer = (_, response) => response.writeHead(404).end();
    const waits: number[] = [];
    for (let times = 1; times <= 9; times++) {
      await scene.update();
      const next = (await scene.reader.subscriptions.findNextTry()) ?? 0;
      waits.push(Math.round((next - scene.reader.now) / 3_600_000));
      scene.reader.now = next;
    }
    expect(waits).toEqual([4, 8, 16, 32, 64, 128, 168, 168, 168]);
    expect(await scene.stateOf()).toMatchObject({ kind: 'failing', times: 9, since: START });
    expect(await scene.current()).toEqual([1]);
  });

  it('of one pack is none of another', async () => {
    scene.publish(packAt(1));
    await subscribe(scene.reader);
    const other = `${HOST}/other.json`;
    scene.publish(packAt(1, { id: other }));
    await subscribe(scene.reader, other);
    scene.server.answer = (request, response) => {
      if (request.url === '/pack.json') response.writeHead(500).end();
      else give(toText(packAt(2, { id: other })))(request, response);
    };
    scene.reader.now += DAY;
    expect(Object.fromEntries(await scene.reader.subscriptions.updateDue())).toMatchObject({
      [ADDRESS]: { kind: 'failed' },
      [other]: { kind: 'updated' },
    });
  });

  it('with the disk undoes the whole', async () => {
    scene.publish(packAt(1));
    await subscribe(scene.reader);
    const before = await photograph(scene.reader.db);
    const { bulkPut } = scene.reader.db.entries;
    scene.reader.db.entries.bulkPut = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    scene.publish(packAt(2));
    expect(await scene.update()).toMatchObject({ kind: 'failed', failure: { reason: 'storage' } });
    scene.reader.db.entries.bulkPut = bulkPut;
    expect(await photograph(scene.reader.db)).toEqual(before);
    expect(await scene.update()).toMatchObject({ kind: 'updated' });
  });

  it('with the permission asks nobody, and says so', async () => {
    scene.publish(packAt(1));
    await subscribe(scene.reader);
    scene.server.requests.length = 0;
    scene.reader.granted = false;
    expect(await scene.update()).toEqual({ kind: 'failed', failure: { reason: 'no-permission' } });
    expect(scene.server.requests).toHaveLength(0);
  });
});
