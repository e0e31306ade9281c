/** Where the extension is, and where it is not: sites never asked for, sites turned off, sites left ungranted. */
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Page } from './browsers/browser.ts';
import { BROWSERS } from './browsers/launch.ts';
import { until } from './browsers/until.ts';
import { compareScreenshots } from './compare-screenshots.ts';
import { ELSEWHERE, SECTOR } from './origin/routes.ts';
import {
  findWords,
  isPainted,
  picturePaint,
  readCardOn,
  waitForPaint,
  waitForText,
} from './reader.ts';
import { type BrowserUnderTest, useBrowser } from './use-browser.ts';

/** Nothing in the registry, nothing beside head and body. */
async function isUntouched(page: Page): Promise<boolean> {
  const alone = await page.evaluate(() => document.documentElement.children.length === 2);
  return alone && !(await isPainted(page));
}

/** The popup as it is when the reader presses our button on this page: it asks which tab is in front. */
async function openPopupOn(page: Page, { openExtensionPage }: BrowserUnderTest): Promise<Page> {
  const popup = await openExtensionPage('popup.html');
  await page.bringToFront();
  await popup.evaluate(() => {
    document.documentElement.dataset.stale = '';
    location.reload();
  });
  await until('the popup is opened anew', () =>
    popup.evaluate(
      () => !('stale' in document.documentElement.dataset) && document.readyState === 'complete',
    ),
  );
  return popup;
}

describe.each(BROWSERS)('in %s', (name) => {
  const use = useBrowser(name);

  it('leaves a site alone that nobody asked for', async () => {
    const elsewhere = await use().open(`${ELSEWHERE}/article`);
    const sector = await use().open(`${SECTOR}/article`);
    await waitForPaint(sector); // by now the other has had its chance
    expect(await isUntouched(elsewhere)).toBe(true);

    await elsewhere.bringToFront();
    await findWords(elsewhere, 'Neighbour Day');
    const there = await elsewhere.screenshot();
    await sector.bringToFront();
    await findWords(sector, 'Neighbour Day');
    const { bare } = await picturePaint(sector);
    expect(compareScreenshots(there, bare)).toEqual({ inside: 0, outside: 0 });
  });

  it('opens no card where there is nothing to say', async () => {
    const quiet = await use().open(`${SECTOR}/nothing-relevant`);
    const article = await use().open(`${SECTOR}/article`);
    await waitForPaint(article);
    expect(await isUntouched(quiet)).toBe(true);
  });

  it('lists in the popup what is on the page', async () => {
    const page = await use().open(`${SECTOR}/article`);
    await waitForPaint(page);
    const popup = await openPopupOn(page, use());
    const text = await waitForText(popup, 'Community Right to Serve');
    expect(text).toContain('Neighbour Day');
  });

  it('is gone from a site that the reader turns off, and back when it is turned on', async () => {
    const page = await use().open(`${SECTOR}/article`);
    await waitForPaint(page);
    const popup = await openPopupOn(page, use());
    await waitForText(popup, 'Mark mentions on');

    const press = () =>
      popup.evaluate(() =>
        document.querySelector<HTMLElement>('input[type=checkbox], [role=switch]')?.click(),
      );
    await press();
    await until('the paint is gone', async () => !(await isPainted(page)));

    const fresh = await use().open(`${SECTOR}/strict-csp`);
    const other = await use().open(`${SECTOR}/article`);
    await wait(1500); // ms: many times what paint takes
    expect(await isUntouched(fresh)).toBe(true);
    expect(await isUntouched(other)).toBe(true);

    await press();
    await waitForPaint(page);
    await page.bringToFront();
    await readCardOn(page, 'Neighbour Day', 'What was said of it');
  });
});

describe('in firefox, where the browser left our sites ungranted', () => {
  const use = useBrowser('firefox', { withholdHosts: true });

  it('stays off the page, says so in the popup, and asks there', async () => {
    const page = await use().open(`${SECTOR}/article`);
    const popup = await openPopupOn(page, use());
    await waitForText(popup, 'the browser has not let it in yet');
    expect(await isUntouched(page)).toBe(true);

    await until('it asks', () =>
      popup.evaluate(() => {
        const buttons = [...document.querySelectorAll('button')];
        const [ask] = buttons.filter(({ textContent }) => textContent.includes('Let it in'));
        if (ask) ask.id = 'ask';
        return ask !== undefined;
      }),
    );
    await popup.click('#ask');
    await waitForPaint(page);
  });
});
