/** The demo with a display: opens the window and leaves the rest to the person, until they close it. */
import { launchBrowser } from '../../tests/e2e/browsers/launch.ts';
import { SECTOR } from '../../tests/e2e/origin/routes.ts';
import type { Origin } from '../../tests/e2e/origin/start-origin.ts';
import { waitForPaint } from '../../tests/e2e/reader.ts';
import { step } from './step.ts';

export async function openWindow(origin: Origin): Promise<void> {
  const browser = await launchBrowser('chromium', { origin, headless: false });
  const closed = browser.closed();
  await step('Open the article in Chromium, with the extension', async () => {
    const page = await browser.open(`${SECTOR}/article`);
    await waitForPaint(page);
    await page.bringToFront();
    return 'Mentions are painted.';
  });
  console.log(`
   Rest the pointer on marked words: the commentary opens beside them. Write a note in it; Ctrl or ⌘ + Enter saves.
   Close the card with Esc. The button of the extension, behind the puzzle piece, says what is on the page.
   Every site but the ones served here is out of reach in this window. Close it to end the demo.`);
  await closed;
  await browser.close();
}
