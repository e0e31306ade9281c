/** A reader for each test, with a real server, a real database and a clock that the test sets. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Pack } from '../../core/pack/pack.ts';
import { listPacks } from '../../database/list-packs.ts';
import { findSubscription } from '../../database/subscriptions.ts';
import { ADDRESS, type PackServer, startPackServer } from './pack-server.ts';
import { createReader, type Reader, toText } from './reader.ts';

export function setScene() {
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

  return {
    get server() {
      return server;
    },
    get reader() {
      return reader;
    },
    /** Publishes a revision, with an ETag of its own that is answered by 304. */
    publish(pack: Pack): void {
      const text = toText(pack);
      const etag = `"${text.length}-${pack.revision}"`;
      server.answer = (request, response) => {
        if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
        else response.writeHead(200, { etag, 'content-type': 'application/json' }).end(text);
      };
    },
    update: () => reader.subscriptions.updateNow(ADDRESS),
    /** Revision in use of each pack. */
    current: async () => (await listPacks(reader.db)).map(({ current }) => current),
    stateOf: async () => (await findSubscription(reader.db, ADDRESS))?.state,
  };
}
