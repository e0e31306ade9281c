/** Puts the hover script into the frame whose spotter found something: pages without mentions never load it. */
import { browser } from 'wxt/browser';

export async function bringHover(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['/hover.js'],
  });
}
