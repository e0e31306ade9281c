/** Where it reads is the reader's to say: once, always, no longer; and open pages follow at once. */
import { describe, expect, it } from 'vitest';
import type { Page } from '../browsers/browser.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { until } from '../browsers/until.ts';
import { ELSEWHERE, SECTOR } from '../origin/routes.ts';
import { isPainted, listPainted, textOf, waitForPaint, waitForText } from '../reader.ts';
import { useBrowser } from '../use-browser.ts';
import { type ExtensionWorld, hover, openPopupOn, press } from './gestures.ts';
import { HOPS, READING_PAGES } from './pages.ts';

/** No paint, and nothing beside head and body. */
function isUntouched(page: Page): Promise<boolean> {
  return page.evaluate(
    () => CSS.highlights.size === 0 && document.documentElement.children.length === 2,
  );
}

describe.each(BROWSERS)('in %s', (name) => {
  const use = useBrowser(name, { routes: READING_PAGES });

  it('lists the mentions in reading order, and leads to each', async () => {
    const page = await use().open(`${SECTOR}/hops`);
    await waitForPaint(page);
    const popup = await openPopupOn(page, use());
    await waitForText(popup, 'Community Right to Serve');
    const listed = await popup.evaluate(() =>
      [...document.querySelectorAll('.page-entry__text')].map(
        ({ textContent }) => /“(.+?)”/.exec(textContent ?? '')?.[1],
      ),
    );
    expect(listed.slice(1)).toEqual(HOPS); // the report itself comes first
    const painted = new Set((await listPainted(page)).map(({ text }) => text));
    for (const words of HOPS) expect(painted).toContain(words);

    await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
    await popup.evaluate(() =>
      document.querySelectorAll<HTMLElement>('.page-entry .button--icon')[3]?.click(),
    );
    await until('the passage is in view with its card', async () => {
      const top = await page.evaluate(
        () => document.getElementById('hop-2')?.getBoundingClientRect().top ?? -1,
      );
      const [card] = await page.extensionFrames();
      return top > 0 && card && (await textOf(card)).includes(`The page says “${HOPS[2]}”`);
    });
  });

  it('looks at a page once when asked, and at no other page of that site', async () => {
    const page = await use().open(`${ELSEWHERE}/hops`);
    expect(await isUntouched(page)).toBe(true);
    await use().browser.pressButton(page);
    const popup = await openPopupOn(page, use());
    await press(popup, 'Check this page once');
    await waitForPaint(page);
    await page.bringToFront();
    await hover(page, '#hop-0', HOPS[0]);

    const other = await use().open(`${ELSEWHERE}/hops`);
    const sector = await use().open(`${SECTOR}/hops`);
    await waitForPaint(sector); // by now the other has had its chance
    expect(await isUntouched(other)).toBe(true);
  });

  it('reads a site always from then on, and no longer when that is taken back', async () => {
    await use().browser.willGrant(`${ELSEWHERE}/*`);
    const page = await use().open(`${ELSEWHERE}/hops`);
    expect(await isUntouched(page)).toBe(true);
    await use().browser.pressButton(page); // lends the popup the address of the tab
    const popup = await openPopupOn(page, use());
    await waitForText(popup, 'Always on');
    await popup.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      const ask = buttons.find(({ textContent }) => textContent?.includes('Always on'));
      if (ask) ask.id = 'always';
    });
    await popup.click('#always'); // a permission is asked for in a true click only
    await waitForPaint(page);
    const fresh = await use().open(`${ELSEWHERE}/hops`);
    await waitForPaint(fresh);
    await hover(fresh, '#hop-0', HOPS[0]);

    const settings = await use().openExtensionPage('settings.html');
    await settings.evaluate(
      (origin) =>
        (globalThis as unknown as ExtensionWorld).chrome.permissions.remove({ origins: [origin] }),
      `${ELSEWHERE}/*`,
    );
    for (const open of [page, fresh]) {
      await until('nothing of ours is left on the open page', () => isUntouched(open));
    }
    const later = await use().open(`${ELSEWHERE}/hops`);
    const sector = await use().open(`${SECTOR}/hops`);
    await waitForPaint(sector);
    expect(await isUntouched(later)).toBe(true);
    expect(await isPainted(sector)).toBe(true);
  });
});
