/**
 * Answers messages in the script on a page. Only our own extension can send to it; payloads are small and checked by
 * shape here, without a validator, since this ships to every page.
 */
import { browser } from 'wxt/browser';
import type { Envelope, PagePayload, PageReply, PageRequestName } from './protocol.ts';

export type PageHandlers = {
  readonly [K in PageRequestName]?: (payload: PagePayload<K>) => PageReply<K>;
};

export function handlePageRequests(handlers: PageHandlers, signal: AbortSignal): void {
  const listener = (
    message: unknown,
    _sender: unknown,
    sendResponse: (answer: Envelope<unknown>) => void,
  ): undefined => {
    const { to, payload } = (message ?? {}) as { to?: unknown; payload?: unknown };
    if (typeof to !== 'string' || !Object.hasOwn(handlers, to)) return undefined;
    const handler = handlers[to as PageRequestName] as (payload: unknown) => unknown;
    sendResponse({ ok: true, reply: handler(payload) });
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
