/**
 * Who sent a message, judged by what the browser vouches for (`sender.id`, `sender.origin`, `sender.url`), never by the
 * message. On a sandboxed page Chromium gives the card's origin as "null": by its exact url it may read, not write.
 */
import type { SenderKind } from './requests.ts';

/** The parts of `runtime.MessageSender` that are read. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

export interface Extension {
  readonly id: string;
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  readonly origin: string;
}

export type Identity =
  | { readonly kind: SenderKind; readonly mayWrite: boolean }
  | { readonly kind: 'stranger' };

const STRANGER: Identity = { kind: 'stranger' };

export function identifySender(sender: Sender, extension: Extension): Identity {
  if (sender.id !== extension.id || sender.url === undefined) return STRANGER;
  if (!sender.url.startsWith(`${extension.origin}/`)) {
    const onWebPage = sender.tab !== undefined && sender.url.startsWith('http');
    return onWebPage && sender.origin !== extension.origin
      ? { kind: 'spotter', mayWrite: false }
      : STRANGER;
  }
  const path = sender.url.slice(extension.origin.length).replace(/[?#].*$/, '');
  // Firefox gives no `origin` to some senders; the url is the browser's word all the same.
  const vouched = sender.origin === undefined || sender.origin === extension.origin;
  if (path === '/card.html') return { kind: 'card', mayWrite: vouched };
  return vouched ? { kind: 'page', mayWrite: true } : STRANGER;
}
