/**
 * A real https server on this machine, standing for the publisher's host: `https://packs.example/…` is asked of it over
 * TLS, with the certificate checked. Each test says how it answers.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Fetch } from '../../entrypoints/background/subscriptions/fetch-pack.ts';
import { makeCertificate } from '../e2e/origin/certificate.ts';
import { listen } from '../e2e/origin/listen.ts';

export const HOST = 'https://packs.example';
export const ADDRESS = `${HOST}/pack.json`;

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface PackServer {
  /** Answers from now on. */
  answer: Answer;
  /** What came in, oldest first. */
  readonly requests: IncomingMessage[];
  /** Node's own fetch, with the host of the tests found on this machine. */
  readonly fetch: Fetch;
  readonly close: () => Promise<void>;
}

export async function startPackServer(): Promise<PackServer> {
  const { key, cert } = await makeCertificate(['localhost']);
  setDefaultCACertificates([...getCACertificates('default'), cert]);
  const requests: IncomingMessage[] = [];
  const web = createServer({ key, cert }, (request, response) => {
    requests.push(request);
    server.answer(request, response);
  });
  const port = await listen(web);
  const server: PackServer = {
    answer: (_, response) => response.writeHead(404).end(),
    requests,
    fetch: (url, init) => {
      const { origin, pathname, search } = new URL(url);
      if (origin !== HOST) throw new Error(`asked of a stranger: ${url}`);
      return fetch(`https://localhost:${port}${pathname}${search}`, init);
    },
    close: () =>
      new Promise((resolve) => {
        web.close(() => resolve());
        web.closeAllConnections();
      }),
  };
  return server;
}

/** 200 with these bytes and headers. */
export function give(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
): Answer {
  return (_, response) => response.writeHead(200, headers).end(body);
}
