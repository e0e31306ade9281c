/** Articles that a briefing can be made of: those open in tabs in which something was found, then those with notes. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { listPageEntries } from '../../components/page/page-entry.ts';
import type { Note, PageRef } from '../../core/note/note.ts';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import { canonicaliseUrl } from '../../core/selector/canonicalise-url.ts';
import { sendToPage } from '../../messaging/send.ts';

export interface Article {
  readonly page: PageRef;
  /** What it mentions, in reading order. */
  readonly entries: readonly EntryRef[];
  readonly tabId?: number;
}

/** Undefined while the tabs are being asked. */
export function useArticles(notes: readonly Note[] | undefined): readonly Article[] | undefined {
  const [open, setOpen] = useState<readonly Article[]>();
  useEffect(() => {
    void listOpen().then(setOpen);
  }, []);
  if (open === undefined || notes === undefined) return undefined;
  const known = new Set(open.map(({ page }) => page.canonicalUrl));
  const noted = new Map<string, Article>();
  for (const { target } of notes) {
    const { page, entry } = target;
    if (page === undefined || known.has(page.canonicalUrl)) continue;
    const before = noted.get(page.canonicalUrl) ?? { page, entries: [] };
    const isNew = entry && !before.entries.some((one) => isSameEntry(one, entry));
    const entries = entry && isNew ? [...before.entries, entry] : before.entries;
    noted.set(page.canonicalUrl, { ...before, entries });
  }
  return [...open, ...noted.values()];
}

export function isSameEntry(a: EntryRef, b: EntryRef): boolean {
  return a.entry === b.entry && a.pack === b.pack;
}

async function listOpen(): Promise<readonly Article[]> {
  const tabs = await browser.tabs.query({});
  const found = await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return [];
      // A tab in which nothing of ours runs does not answer.
      const report = await sendToPage(id, 'describePage', null).catch(() => undefined);
      if (!report || report.mentions.length === 0) return [];
      const { url, title, canonical, mentions } = report;
      const page = { url, title, canonicalUrl: canonicaliseUrl(url, canonical) };
      const entries = listPageEntries(mentions).map(({ ref }) => ref);
      return [{ page, entries, tabId: id }];
    }),
  );
  return found.flat();
}
