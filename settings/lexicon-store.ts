/** Where a page finds the lexicon. `storage.local`: measured quicker than asking the background, and does not wake it. */
import { browser } from 'wxt/browser';
import type { Lexicon } from '../core/lexicon/lexicon.ts';

export const LEXICON_KEY = 'lexicon';

const FORMAT = 1;

/** Undefined before the first import, and for a document of another format: an update of the extension writes anew. */
export async function readLexicon(): Promise<Lexicon | undefined> {
  const stored = await browser.storage.local.get(LEXICON_KEY);
  return asLexicon(stored[LEXICON_KEY]);
}

export function watchLexicon(onChange: (lexicon: Lexicon) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area !== 'local' || !(LEXICON_KEY in changes)) return;
    const lexicon = asLexicon(changes[LEXICON_KEY]?.newValue);
    if (lexicon !== undefined) onChange(lexicon);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Only the background writes this key: the format's number is all that is checked. */
function asLexicon(stored: unknown): Lexicon | undefined {
  const known =
    typeof stored === 'object' && stored !== null && 'format' in stored && stored.format === FORMAT;
  return known ? (stored as Lexicon) : undefined;
}
