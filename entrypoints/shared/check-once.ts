/** "Check this page once": the reader's click on our button lends us the active tab, and nothing is registered. */
import { browser } from 'wxt/browser';

const SETTLE = 600; // ms: a scan takes less; the page reports by itself afterwards

export async function checkOnce(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: ['/spotter.css'] });
  await browser.scripting.executeScript({ target: { tabId }, files: ['/spotter.js'] });
  await new Promise((resolve) => setTimeout(resolve, SETTLE));
}
