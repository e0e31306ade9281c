/**
 * Which card frames our own script made, by the nonce that it told us: the card believes a port only when the same
 * tab registered its nonce. Each nonce counts once.
 */
export interface CardRegistry {
  register(tabId: number, nonce: string): void;
  confirm(tabId: number, nonce: string): boolean;
}

/** A page makes one frame, or a few over its navigations; more than this are a page at play. */
const MOST_NONCES = 500;

export function createCardRegistry(): CardRegistry {
  const waiting = new Map<string, number>();
  return {
    register(tabId, nonce) {
      const oldest = waiting.keys().next();
      if (waiting.size >= MOST_NONCES && !oldest.done) waiting.delete(oldest.value);
      waiting.set(nonce, tabId);
    },
    confirm(tabId, nonce) {
      const known = waiting.get(nonce) === tabId;
      if (known) waiting.delete(nonce);
      return known;
    },
  };
}
