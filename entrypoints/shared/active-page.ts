/** What the popup and the panel are about: the page in the active tab, how we stand there, and what it mentions. */
import { browser } from 'wxt/browser';
import { SECTOR_MATCHES } from '../../manifest.ts';
import type { PageReport } from '../../messaging/protocol.ts';
import { sendToPage } from '../../messaging/send.ts';
import { readSettings } from '../../settings/settings.ts';
import { findSiteState, hostOf, listUngranted, type SiteState } from '../../settings/sites.ts';

export interface ActivePage {
  readonly tabId: number;
  readonly url: string;
  readonly host: string;
  readonly site: SiteState;
  /** Undefined where our script does not run: turned off, not allowed, or not checked. */
  readonly report?: PageReport;
}

/** Undefined where there is no tab, as in a window of developer tools. */
export async function findActivePage(): Promise<ActivePage | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : describeTab(tab.id, tab.url ?? '');
}

async function describeTab(tabId: number, url: string): Promise<ActivePage> {
  const [report, settings] = await Promise.all([
    sendToPage(tabId, 'describePage', null).catch(() => undefined),
    readSettings(),
  ]);
  const address = url || (report?.url ?? '') || (await guessAddress());
  const site = await findSiteState(address, settings, SECTOR_MATCHES);
  const page = { tabId, url: address, host: hostOf(address), site };
  return report ? { ...page, report } : page;
}

/**
 * Without permission for its site the browser keeps a tab's address to itself. Where it has left out our own sites too, that
 * is what the reader must be told: the first of them stands for all.
 */
async function guessAddress(): Promise<string> {
  const [pattern] = await listUngranted(SECTOR_MATCHES);
  return pattern === undefined ? '' : pattern.replace('*.', '').replace('*', '');
}
