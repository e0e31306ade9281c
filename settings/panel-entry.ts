/** Which entry the side panel is asked to show, by whoever opened it: in `storage.session`, gone with the browser. */
import { browser } from 'wxt/browser';
import type { EntryRef } from '../core/pack/entry-view.ts';

const KEY = 'panel entry';

export async function setPanelEntry(ref: EntryRef): Promise<void> {
  await browser.storage.session.set({ [KEY]: ref });
}

/** Taken once: the panel that is opened the next time shows the page. */
export async function takePanelEntry(): Promise<EntryRef | undefined> {
  const found = (await browser.storage.session.get(KEY))[KEY] as EntryRef | undefined;
  if (found) await browser.storage.session.remove(KEY);
  return found;
}

export function watchPanelEntry(onChange: () => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'session' && changes[KEY]?.newValue !== undefined) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
