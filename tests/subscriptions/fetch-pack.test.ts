/** The one request, against a server that answers well, slowly, never, wrongly and too much. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PACK_LIMITS } from '../../core/pack/pack.ts';
import {
  type FetchOptions,
  fetchPack,
} from '../../entrypoints/background/subscriptions/fetch-pack.ts';
import {
  ADDRESS,
  type Answer,
  give,
  HOST,
  type PackServer,
  startPackServer,
} from './pack-server.ts';

const NOW = Date.parse('2026-03-01T10:00:00Z');
let server: PackServer;

beforeAll(async () => {
  server = await startPackServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
});

const ask = (options: Partial<FetchOptions> = {}, url = ADDRESS) =>
  fetchPack(url, { fetch: server.fetch, now: () => NOW, ...options });

describe('a server that answers well', () => {
  it('gives the text with what to ask by next time', async () => {
    server.answer = give('{"a":"é🙂"}', {
      etag: 'W/"1"',
      'last-modified': 'Sun, 01 Mar 2026 09:00:00 GMT',
    });
    expect(await ask()).toEqual({
      kind: 'fetched',
      text: '{"a":"é🙂"}',
      bytes: 14,
      etag: 'W/"1"',
      lastModified: 'Sun, 01 Mar 2026 09:00:00 GMT',
    });
  });

  it.each([
    ['gzip', gzipSync('{"long":"text"}')],
    ['br', brotliCompressSync('{"long":"text"}')],
  ])('may compress by %s', async (encoding, body) => {
    server.answer = give(body, { 'content-encoding': encoding });
    expect(await ask()).toMatchObject({ kind: 'fetched', text: '{"long":"text"}', bytes: 15 });
  });

  it.each([
    'application/commentary-pack+json',
    'application/json; charset=utf-8',
    'Application/LD+JSON',
    'text/plain; charset=iso-8859-1',
    'application/octet-stream',
    'nonsense',
    '',
  ])('may call its document %j, and UTF-8 it is', async (type) => {
    server.answer = give('{"a":"é"}', type === '' ? {} : { 'content-type': type });
    expect(await ask()).toMatchObject({ kind: 'fetched', text: '{"a":"é"}' });
  });

  it('puts characters together that come in two pieces', async () => {
    const [head, tail] = [Buffer.from('{"a":"🙂').subarray(0, 8), Buffer.from('🙂"}').subarray(2)];
    server.answer = (_, response) => {
      response.writeHead(200).write(head);
      setTimeout(() => response.end(tail), 20);
    };
    expect(await ask()).toMatchObject({ text: '{"a":"🙂"}' });
  });

  it('says that nothing changed', async () => {
    server.answer = (request, response) =>
      response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end();
    expect(await ask({ validators: { etag: '"1"' } })).toEqual({ kind: 'unchanged' });
    expect(await ask({ validators: { etag: '"2"' } })).toMatchObject({ kind: 'fetched' });
  });
});

describe('the request', () => {
  it('is a GET that tells nothing of the reader', async () => {
    server.answer = give('{}');
    await ask();
    const [request] = server.requests;
    expect(request?.method).toBe('GET');
    const { host: _, ...headers } = request?.headers ?? {};
    // What Node's fetch sends of its own is in this list too; a browser adds its name, as for any page.
    expect(headers).toEqual({
      accept: 'application/commentary-pack+json, application/json;q=0.9, */*;q=0.1',
      'accept-encoding': expect.any(String),
      'accept-language': '*',
      'cache-control': 'no-cache',
      connection: 'keep-alive',
      pragma: 'no-cache',
      'sec-fetch-mode': 'cors',
      'user-agent': 'node',
    });
  });

  it('asks the browser for no cookies, no referrer, no cache and no redirect', async () => {
    let init: RequestInit = {};
    await ask({
      fetch: (_, given) => {
        init = given;
        return Promise.resolve(new Response('{}'));
      },
    });
    expect(init).toMatchObject({
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
  });

  it('carries both validators, as they were given', async () => {
    server.answer = give('{}');
    await ask({ validators: { etag: 'W/"x"', lastModified: 'Sun, 01 Mar 2026 09:00:00 GMT' } });
    expect(server.requests[0]?.headers).toMatchObject({
      'if-none-match': 'W/"x"',
      'if-modified-since': 'Sun, 01 Mar 2026 09:00:00 GMT',
    });
  });

  it.each([
    ['http://packs.example/pack.json', 'must begin with https://'],
    [
      `${HOST}/pack.json?reader=4711`,
      'must not have a part after "?": it could tell readers apart',
    ],
    [`${HOST}/pack.json#top`, 'must not have a part after "#"'],
    ['https://me:secret@packs.example/pack.json', 'must not hold a user name or password'],
    [
      'https://127.0.0.1/pack.json',
      'must have a host with a name, as example.org, not a number or a single word',
    ],
    [
      'https://localhost/pack.json',
      'must have a host with a name, as example.org, not a number or a single word',
    ],
    [`${HOST}/${'a'.repeat(2000)}`, 'is too long'],
    ['file:///etc/passwd', 'must begin with https://'],
    ['javascript:alert(1)', 'must begin with https://'],
    ['', 'must begin with https://'],
  ])('is not sent to %j', async (url, rule) => {
    expect(await ask({}, url)).toEqual({ kind: 'failed', failure: { reason: 'address', rule } });
    expect(server.requests).toEqual([]);
  });
});

const redirect =
  (status: number): Answer =>
  (_, response) =>
    response.writeHead(status, { location: `${HOST}/elsewhere.json` }).end('{}');

describe('a server that answers wrongly', () => {
  it.each([301, 302, 303, 307, 308])('is not followed by a %i', async (status) => {
    server.answer = redirect(status);
    expect(await ask()).toEqual({ kind: 'failed', failure: { reason: 'redirected' } });
    expect(server.requests).toHaveLength(1);
  });

  it('is not followed where the browser hides the redirect', async () => {
    const hidden = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    expect(await ask({ fetch: () => Promise.resolve(hidden) })).toEqual({
      kind: 'failed',
      failure: { reason: 'redirected' },
    });
  });

  it.each([204, 206, 300, 400, 401, 403, 404, 410, 418, 500, 502])(
    'gives no pack with a %i',
    async (status) => {
      server.answer = (_, response) => response.writeHead(status).end();
      expect(await ask()).toEqual({ kind: 'failed', failure: { reason: 'status', status } });
    },
  );

  it('may not say "not modified" to who did not ask', async () => {
    server.answer = (_, response) => response.writeHead(304).end();
    expect(await ask()).toEqual({ kind: 'failed', failure: { reason: 'status', status: 304 } });
  });

  it.each([
    ['120', 120_000],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 3_600_000],
    ['tomorrow', undefined],
  ])('may ask us to wait: Retry-After %s', async (header, retryAfter) => {
    server.answer = (_, response) => response.writeHead(503, { 'retry-after': header }).end();
    expect(await ask()).toEqual({
      kind: 'failed',
      failure: { reason: 'status', status: 503 },
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });
  });

  it.each(['text/html', 'text/html; charset=utf-8', 'IMAGE/PNG', 'application/xhtml+xml'])(
    'gives no pack as %s',
    async (type) => {
      server.answer = give('{}', { 'content-type': type });
      expect(await ask()).toMatchObject({ failure: { reason: 'wrong-type' } });
    },
  );

  it.each([
    ['a byte that UTF-8 does not have', Buffer.from([0x7b, 0xff, 0x7d])],
    ['a character cut off at the end', Buffer.from('é').subarray(0, 1)],
    ['UTF-16', Buffer.from('{"a":1}', 'utf16le').subarray(1)],
    ['a surrogate as UTF-8', Buffer.from([0xed, 0xa0, 0x80])],
  ])('may not send %s', async (name, body) => {
    server.answer = give(body);
    const answer = await ask();
    // UTF-16 of plain letters is UTF-8 with zeros in it: the next door refuses that.
    if (name === 'UTF-16') expect(answer).toMatchObject({ kind: 'fetched' });
    else expect(answer).toEqual({ kind: 'failed', failure: { reason: 'not-utf-8' } });
  });

  it('loses the validators that are too long to be about the document', async () => {
    server.answer = give('{}', { etag: `"${'x'.repeat(600)}"` });
    expect(await ask()).toEqual({ kind: 'fetched', text: '{}', bytes: 2 });
  });

  it.each<[string, Answer]>([
    ['hangs up at once', (request) => request.socket.destroy()],
    [
      'hangs up in the middle',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{"a":');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ['says gzip of what is none', give('{"a":1}', { 'content-encoding': 'gzip' })],
  ])('is no use where it %s', async (_, answer) => {
    server.answer = answer;
    expect(await ask()).toEqual({ kind: 'failed', failure: { reason: 'unreachable' } });
  });
});

describe('a server that is slow', () => {
  it.each<[string, Answer]>([
    ['never answers', () => {}],
    ['sends headers and nothing more', (_, response) => response.writeHead(200).flushHeaders()],
    [
      'sends a byte now and then',
      (_, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write(' '), 30);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('is left after the limit where it %s', async (_, answer) => {
    server.answer = answer;
    const started = performance.now();
    expect(await ask({ timeLimit: 200 })).toEqual({
      kind: 'failed',
      failure: { reason: 'timed-out' },
    });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('a server that sends too much', () => {
  it('may send as much as a pack may hold, and not a byte more', async () => {
    server.answer = give(' '.repeat(PACK_LIMITS.bytes));
    expect(await ask()).toMatchObject({ kind: 'fetched', bytes: PACK_LIMITS.bytes });
    server.answer = give(' '.repeat(PACK_LIMITS.bytes + 1));
    expect(await ask()).toEqual({ kind: 'failed', failure: { reason: 'too-large' } });
  });

  it('is left before the body where it says so itself', async () => {
    server.answer = (_, response) =>
      response.writeHead(200, { 'content-length': '999999999' }).flushHeaders();
    expect(await ask()).toEqual({ kind: 'failed', failure: { reason: 'too-large' } });
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(300 * 1024 * 1024))],
    ['br', brotliCompressSync(Buffer.alloc(64 * 1024 * 1024))],
  ])('is left where a little %s unpacks to much', async (encoding, bomb) => {
    expect(bomb.byteLength).toBeLessThan(PACK_LIMITS.bytes);
    server.answer = give(bomb, { 'content-encoding': encoding });
    const before = process.memoryUsage().rss;
    expect(await ask()).toEqual({ kind: 'failed', failure: { reason: 'too-large' } });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('is left where it never ends', async () => {
    let closed: () => void = () => {};
    const gone = new Promise<void>((resolve) => {
      closed = resolve;
    });
    server.answer = (_, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write('['.repeat(65_536)));
      };
      response.on('drain', more).on('close', () => closed());
      more();
    };
    expect(await ask()).toEqual({ kind: 'failed', failure: { reason: 'too-large' } });
    await gone; // we hung up
  });
});
