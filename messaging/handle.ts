/** Answers messages in the background: each is checked at the door, and every known name has a handler. */
import { browser } from 'wxt/browser';
import { checkRequest } from './check-request.ts';
import { identifySender, type Sender } from './identify-sender.ts';
import type { Envelope, Payload, Reply, RequestName } from './protocol.ts';

/** Replies cross as JSON; a Dexie promise would be lost on the way, so handlers are `async`. */
export type Handlers = {
  readonly [K in RequestName]: (payload: Payload<K>, sender: Sender) => Promise<Reply<K>>;
};

export function handleRequests(handlers: Handlers, log: (line: string) => void): void {
  const extension = {
    id: browser.runtime.id,
    origin: location.origin, // not `getURL`: that may give the session's dynamic id
  };
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const checked = checkRequest(message, identifySender(sender, extension));
    if (checked === undefined) return undefined;
    if (!checked.ok) {
      log(`refused: ${checked.error}`);
      sendResponse({ ok: false, error: checked.error } satisfies Envelope<never>);
      return undefined;
    }
    const { name, payload } = checked.request;
    const handler = handlers[name] as (payload: unknown, sender: Sender) => Promise<unknown>;
    handler(payload, sender).then(
      (reply) => sendResponse({ ok: true, reply } satisfies Envelope<unknown>),
      (error: unknown) => {
        log(`${name} failed: ${String(error)}`);
        sendResponse({ ok: false, error: String(error) } satisfies Envelope<never>);
      },
    );
    return true; // the answer comes later
  });
}
