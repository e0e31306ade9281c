/** Pages that go on changing after they have loaded: what comes later is spotted like what came first. */
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers/launch.ts';
import { until } from './browsers/until.ts';
import { SECTOR } from './origin/routes.ts';
import { findWords, isPainted, listPainted, readCardOn, textOf, waitForPaint } from './reader.ts';
import { useBrowser } from './use-browser.ts';

describe.each(BROWSERS)('in %s', (name) => {
  const use = useBrowser(name);

  it('follows a site that changes its page by script', async () => {
    const page = await use().open(`${SECTOR}/single-page-app`);
    expect(await isPainted(page)).toBe(false);

    await page.click('#story');
    await waitForPaint(page);
    await readCardOn(page, 'pop-up parishes', 'What was said of it');

    await page.click('#front');
    await until('nothing is painted', async () => (await listPainted(page)).length === 0);
  });

  it('reads on as a feed brings more', async () => {
    const page = await use().open(`${SECTOR}/infinite-scroll`);
    await until('the feed has reached the story', async () => {
      await page.bringToFront(); // a page behind the welcome page is not drawn, and its feed stands still
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      return (await textOf(page)).includes('Volunteer Passport');
    });
    await findWords(page, 'Volunteer Passport');
    await waitForPaint(page);
    await readCardOn(page, 'Volunteer Passport', 'What was said of it');
  });
});
