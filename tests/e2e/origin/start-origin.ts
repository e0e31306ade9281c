/**
 * The web of the tests: one https server on this machine that answers for every host of `routes.ts`.
 * The browsers are told that these hosts are here, and that no other host exists.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { makeCertificate } from './certificate.ts';
import { listen } from './listen.ts';
import { ROUTES, type Route, type Routes } from './routes.ts';

export interface Origin {
  readonly port: number;
  readonly hosts: readonly string[];
  /** Urls asked for so far, without favicons. */
  readonly requests: () => readonly string[];
  readonly close: () => Promise<void>;
}

const SITE = join(import.meta.dirname, '../fixtures');

/** `more`: pages of one test, beside those that all tests know. */
export async function startOrigin(more: Routes = {}): Promise<Origin> {
  const routes: Routes = { ...ROUTES, ...more };
  const hosts = [...new Set(Object.keys(routes).map((url) => new URL(url).hostname))];
  const requests: string[] = [];
  const server = createServer(await makeCertificate(hosts), (request, response) => {
    const url = `https://${request.headers.host}${request.url ?? '/'}`;
    if (!url.endsWith('/favicon.ico')) requests.push(url);
    const route = routes[url.split(/[?#]/)[0] ?? ''];
    if (route === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('No such page in the tests.');
      return;
    }
    readBody(route).then(
      (body) => {
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...route.headers })
          .end(body);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  return {
    port: await listen(server),
    hosts,
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readBody(route: Route): Promise<string | Buffer> {
  return 'html' in route ? Promise.resolve(route.html) : readFile(join(SITE, route.file));
}
