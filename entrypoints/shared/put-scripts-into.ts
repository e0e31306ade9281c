/** Our script and its sheet into a tab that is open: into each frame that we may look into. A second copy ends the first. */
import { browser } from 'wxt/browser';

export async function putScriptsInto(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: ['/spotter.css'], origin: 'USER' });
  await browser.scripting.executeScript({ target, files: ['/spotter.js'] });
}
