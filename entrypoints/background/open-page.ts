/** Brings a note's page to the front: the tab that has it, or a new one, waited for until it is there to be read. */
import { browser } from 'wxt/browser';
import type { PageRef } from '../../core/note/note.ts';
import { canonicaliseUrl, listPageKeys } from '../../core/selector/canonicalise-url.ts';

const LOADED_WITHIN = 20_000; // ms

/** Undefined where it is no page of the web. Where we have no permission a tab keeps its address to itself, and a new one is opened. */
export async function openPage(page: PageRef): Promise<number | undefined> {
  if (!/^https?:/i.test(page.url)) return undefined;
  const keys = listPageKeys(page);
  const tabs = await browser.tabs.query({});
  const open = tabs
    .filter(({ url }) => url !== undefined && keys.includes(canonicaliseUrl(url)))
    .sort((a, b) => Number(b.active) - Number(a.active))[0];
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { active: true });
    if (open.windowId !== undefined)
      await browser.windows?.update(open.windowId, { focused: true });
    return open.id;
  }
  const made = await browser.tabs.create({ url: page.url });
  if (made.id !== undefined) await untilLoaded(made.id);
  return made.id;
}

async function untilLoaded(tabId: number): Promise<void> {
  const due = Date.now() + LOADED_WITHIN;
  while (Date.now() < due) {
    const { status, url } = await browser.tabs.get(tabId);
    if (status === 'complete' && url !== 'about:blank') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
