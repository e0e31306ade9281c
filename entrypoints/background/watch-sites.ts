/**
 * Keeps our script where it may run: registered for the sites that the reader turned on, put into tabs that are open
 * already at install, told when a permission was given or taken back.
 */
import { browser } from 'wxt/browser';
import { SECTOR_MATCHES } from '../../manifest.ts';
import { sendToPage, tellFrames } from '../../messaging/send.ts';
import { readSettings, watchSettings } from '../../settings/settings.ts';
import { matchesPattern } from '../../settings/sites.ts';
import { putScriptsInto } from '../shared/put-scripts-into.ts';
import { log } from './log.ts';

const SCRIPT = '/spotter.js';
const STYLE = '/spotter.css';
const REGISTRATION = 'sites-turned-on';

export function watchSites({ ready }: { readonly ready: Promise<void> }): void {
  /** One at a time: a permission and the setting that belongs to it change almost together, in either order. */
  let work = ready;
  const inTurn = (task: () => Promise<void>): void => {
    work = work.then(task).catch((error: unknown) => log(String(error)));
  };
  const refresh = () => inTurn(async () => serveOpenTabs(await refreshRegistration()));

  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    refresh();
    inTurn(() => serveOpenTabs(origins.filter((origin) => SECTOR_MATCHES.includes(origin))));
  });
  browser.permissions.onRemoved.addListener((removed) => {
    refresh();
    void stopOpenTabs(removed.origins ?? []);
  });
  watchSettings(refresh, new AbortController().signal);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    refresh();
    inTurn(() => serveOpenTabs(SECTOR_MATCHES));
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/') });
  });
}

/**
 * Registers our script for what is both turned on and granted, so that a permission taken back leaves nothing behind.
 * Gives the patterns that are new.
 */
async function refreshRegistration(): Promise<readonly string[]> {
  const { sitesOn } = await readSettings();
  const granted = await Promise.all(
    sitesOn.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  const matches = sitesOn.filter((_, index) => granted[index]);
  const [existing] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) {
    if (existing) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    return [];
  }
  const script = {
    id: REGISTRATION,
    matches,
    js: [SCRIPT],
    css: [STYLE],
    allFrames: true,
    ...(import.meta.env.BROWSER === 'firefox' && { cssOrigin: 'user' }), // as in manifest.ts
  };
  if (existing) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  return matches.filter((pattern) => !existing?.matches?.includes(pattern));
}

/** Tabs that were open before we could run there are served without a reload. */
async function serveOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({});
  for (const tab of tabs) {
    const url = tab.url ?? '';
    if (tab.id !== undefined && patterns.some((pattern) => matchesPattern(url, pattern))) {
      await putScriptsInto(tab.id).catch((error: unknown) =>
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
