/**
 * Opens a page of ours. The side panel opens in Chromium only: there a click in the card's frame counts as the
 * reader's gesture; in Firefox the sidebar refuses, and the entry opens in a tab of ours.
 */
import { browser } from 'wxt/browser';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import type { OpenPlace } from '../../messaging/protocol.ts';
import { setPanelEntry } from '../../settings/panel-entry.ts';

export async function openPlace(place: OpenPlace, tabId: number | undefined): Promise<void> {
  if (place.page === 'panel') {
    const opening = openSidePanel(tabId); // first: the gesture is spent by the first wait
    if (place.ref) await setPanelEntry(place.ref);
    if (!(await opening)) await openTab(`/sidepanel.html${hash(place.ref)}`);
  } else if (place.page === 'library' && place.offer !== undefined) {
    await openTab(`/library.html#${new URLSearchParams({ offer: place.offer })}`);
  } else {
    await openTab(`/${place.page}.html${hash('ref' in place ? place.ref : undefined)}`);
  }
}

async function openSidePanel(tabId: number | undefined): Promise<boolean> {
  if (import.meta.env.BROWSER === 'firefox' || tabId === undefined) return false;
  try {
    await browser.sidePanel.open({ tabId });
    return true;
  } catch {
    return false;
  }
}

async function openTab(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path as '/') });
}

function hash(ref: EntryRef | undefined): string {
  return ref === undefined ? '' : `#${new URLSearchParams({ pack: ref.pack, entry: ref.entry })}`;
}
