/**
 * What the side panel is asked to write a note on, by whoever opened it: in `storage.session`, gone with the browser and
 * read by no page.
 */
import { browser } from 'wxt/browser';
import type { NoteTarget } from '../core/note/note.ts';

const KEY = 'panel writing';

export async function setPanelWriting(target: NoteTarget): Promise<void> {
  await browser.storage.session.set({ [KEY]: target });
}

/** Taken once. */
export async function takePanelWriting(): Promise<NoteTarget | undefined> {
  const found = (await browser.storage.session.get(KEY))[KEY] as NoteTarget | undefined;
  if (found) await browser.storage.session.remove(KEY);
  return found;
}

export function watchPanelWriting(onChange: () => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'session' && changes[KEY]?.newValue !== undefined) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
