/**
 * When the reader last saved the notes to a file, and until when not to speak of it: in `storage.local`, which scripts on
 * pages can read, so it holds two moments and nothing else.
 */
import { browser } from 'wxt/browser';

const KEY = 'file reminder';

export interface FileMemory {
  /** ISO 8601 in UTC. */
  readonly saved?: string;
  readonly quietUntil?: string;
}

export async function readFileMemory(): Promise<FileMemory> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  if (typeof stored !== 'object' || stored === null) return {};
  const saved = 'saved' in stored ? stored.saved : undefined;
  const quietUntil = 'quietUntil' in stored ? stored.quietUntil : undefined;
  return {
    ...(typeof saved === 'string' && { saved }),
    ...(typeof quietUntil === 'string' && { quietUntil }),
  };
}

export async function writeFileMemory(change: FileMemory): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readFileMemory()), ...change } });
}
