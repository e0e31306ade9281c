/** What the popup and the panel are about: the page in the active tab, how we stand there, and what it mentions. */
import { browser } from 'wxt/browser';
import { SECTOR_MATCHES } from '../../manifest.ts';
import type { PageReport } from '../../messaging/protocol.ts';
import { sendToPage } from '../../messaging/send.ts';
import { readSettings } from '../../settings/settings.ts';
import { findSiteState, hostOf, type SiteState } from '../../settings/sites.ts';

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

/** Without permission for the site the browser keeps the address of the tab to itself, and `url` is empty. */
async function describeTab(tabId: number, url: string): Promise<ActivePage> {
  const [report, settings] = await Promise.all([
    sendToPage(tabId, 'describePage', null).catch(() => undefined),
    readSettings(),
  ]);
  const address = url || (report?.url ?? '');
  const site = await findSiteState(address, settings, SECTOR_MATCHES);
  const page = { tabId, url: address, host: hostOf(address), site };
  return report ? { ...page, report } : page;
}
