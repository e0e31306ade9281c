/**
 * Which card frames our own script made, by the nonce that it told us: the card believes a port only when the same
 * tab registered its nonce. A nonce may be asked for again, since an answer can be lost; only our script and its card know
 * it. Kept in `storage.session`, which outlives the background's sleep but not the browser, and which no page can read.
 */
import { browser } from 'wxt/browser';

export interface CardRegistry {
  register(tabId: number, nonce: string): Promise<void>;
  confirm(tabId: number, nonce: string): Promise<boolean>;
}

export const cardRegistry: CardRegistry = {
  async register(tabId, nonce) {
    await browser.storage.session.set({ [keyOf(nonce)]: tabId });
  },
  async confirm(tabId, nonce) {
    const key = keyOf(nonce);
    return (await browser.storage.session.get(key))[key] === tabId;
  },
};

function keyOf(nonce: string): string {
  return `card ${nonce}`;
}
