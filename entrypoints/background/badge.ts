/** The number on our button: how many entries the page in that tab speaks of; empty for none. */
import { browser } from 'wxt/browser';
import type { PageReport } from '../../messaging/protocol.ts';

const VERMILION = '#B23A1E';

export async function showBadge(tabId: number, report: PageReport): Promise<void> {
  const entries = new Set(report.mentions.map(({ ref }) => `${ref.pack} ${ref.entry}`)).size;
  await browser.action.setBadgeBackgroundColor({ color: VERMILION, tabId });
  await browser.action.setBadgeText({ text: entries === 0 ? '' : String(entries), tabId });
}
