/** The browser's own fetch, cryptography, permissions, clock and chance, for subscriptions. */
import { browser } from 'wxt/browser';
import { toHex, verifyPack } from '../../../core/pack/sign.ts';
import type { PackDatabase } from '../../../database/pack-database.ts';
import { packOrigin } from './pack-origin.ts';
import type { SubscriptionTools } from './tools.ts';

export function createBrowserTools({
  db,
  onChange,
}: Pick<SubscriptionTools, 'db' | 'onChange'> & { readonly db: PackDatabase }): SubscriptionTools {
  const encode = (text: string) => new TextEncoder().encode(text);
  return {
    db,
    onChange,
    fetch: (url, init) => fetch(url, init),
    mayFetch: (url) => browser.permissions.contains({ origins: [packOrigin(url)] }),
    verify: (pack) => verifyPack(pack, { subtle: crypto.subtle, encode }),
    digest: async (text) =>
      toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', encode(text)))),
    now: () => Date.now(),
    random: () => Math.random(),
  };
}
