/**
 * Keeps our script where it may run: registered for the sites that the reader turned on, put into tabs that are open
 * already at install, told when a permission was given or taken back.
 */
import { browser } from 'wxt/browser';
import { SECTOR_MATCHES } from '../../manifest.ts';
import { sendToPage, tellFrames } from '../../messaging/send.ts';
import { readSettings, watchSettings } from '../../settings/settings.ts';
import { matchesPattern } from '../../settings/sites.ts';
import { log } from './log.ts';

const SCRIPT = '/spotter.js';
const STYLE = '/spotter.css';
const REGISTRATION = 'sites-turned-on';

export function watchSites({ ready }: { readonly ready: Promise<void> }): void {
  const refresh = () => void refreshRegistration().catch((error: unknown) => log(String(error)));
  browser.permissions.onAdded.addListener((added) => {
    refresh();
    void ready.then(() => serveOpenTabs(added.origins ?? []));
  });
  browser.permissions.onRemoved.addListener((removed) => {
    refresh();
    void stopOpenTabs(removed.origins ?? []);
  });
  watchSettings(refresh, new AbortController().signal);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    refresh();
    void ready.then(() => serveOpenTabs(SECTOR_MATCHES));
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/') });
  });
}

/** Registers our script for what is both turned on and granted, so that a permission taken back leaves nothing behind. */
async function refreshRegistration(): Promise<void> {
  const { sitesOn } = await readSettings();
  const granted = await Promise.all(
    sitesOn.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  const matches = sitesOn.filter((_, index) => granted[index]);
  const existing = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) {
    if (existing.length > 0)
      await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    return;
  }
  const script = { id: REGISTRATION, matches, js: [SCRIPT], css: [STYLE], allFrames: true };
  if (existing.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Tabs that were open before we could run there are served without a reload. */
async function serveOpenTabs(patterns: readonly string[]): Promise<void> {
  const { sitesOn } = await readSettings();
  const wanted = patterns.filter(
    (pattern) => SECTOR_MATCHES.includes(pattern) || sitesOn.includes(pattern),
  );
  const tabs = await browser.tabs.query({});
  for (const tab of tabs) {
    const url = tab.url ?? '';
    if (tab.id !== undefined && wanted.some((pattern) => matchesPattern(url, pattern))) {
      await putScriptInto(tab.id).catch((error: unknown) =>
        log(`tab not served: ${String(error)}`),
      );
    }
  }
}

/** Where a permission was taken back nothing of ours stays. The tab's address is no longer ours to see: the script tells. */
async function stopOpenTabs(patterns: readonly string[]): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    const report = await sendToPage(id, 'describePage', null).catch(() => undefined);
    if (report && patterns.some((pattern) => matchesPattern(report.url, pattern))) {
      await tellFrames(id, 'stop');
      await browser.action.setBadgeText({ tabId: id, text: '' });
    }
  }
}

/** Our script finds out for itself when it is there already. */
export async function putScriptInto(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: [STYLE] });
  await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
}
