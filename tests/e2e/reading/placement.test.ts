/** Where the card stands: beside the line that is hovered, never over it, inside the viewport, over whatever is on top. */
import { describe, expect, it } from 'vitest';
import type { Page } from '../browsers/browser.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { until } from '../browsers/until.ts';
import { SECTOR } from '../origin/routes.ts';
import { type Box, waitForPaint } from '../reader.ts';
import { useBrowser } from '../use-browser.ts';
import {
  findCard,
  hover,
  lineOf,
  linesOf,
  middleOf,
  waitForCard,
  waitUntilClosed,
} from './gestures.ts';
import { READING_PAGES } from './pages.ts';

const AT_EDGES = [
  ['#top-left', 'Volunteer Passport'],
  ['#top-right', 'Neighbour Day'],
  ['#bottom-left', 'Community Power Act'],
  ['#bottom-right', 'pop-up parishes'],
  ['#middle', 'National Volunteer Reserve'],
] as const;

const SIZES = [
  { width: 1280, height: 900 },
  { width: 320, height: 568 },
] as const;

const STEP = 1; // CSS pixels: what rounding may take

async function cardBox(page: Page): Promise<Box> {
  return until('the card has its place', async () => (await findCard(page)) ?? undefined);
}

/** With Esc, once more where the browser takes the first for itself, as Firefox does in fullscreen. */
async function leave(page: Page): Promise<void> {
  const isFull = await page.evaluate(() => document.fullscreenElement !== null);
  await page.press('Escape');
  if (isFull) await page.press('Escape');
  await waitUntilClosed(page);
}

function isApart(one: Box, other: Box): boolean {
  return one.y + one.height <= other.y + STEP || other.y + other.height <= one.y + STEP;
}

describe.each(BROWSERS)('in %s', (name) => {
  const use = useBrowser(name, { routes: READING_PAGES });

  it.each(SIZES)(
    'stands beside the line and inside a viewport of $width × $height',
    async (size) => {
      const page = await use().open(`${SECTOR}/edges`);
      await page.resize(size);
      await waitForPaint(page);
      for (const [selector, words] of AT_EDGES) {
        const line = await lineOf(page, selector);
        await page.move(middleOf(line));
        await waitForCard(page, words);
        const box = await cardBox(page);
        expect(isApart(box, line), `${words}: the card lies over the line`).toBe(true);
        expect(box.x, words).toBeGreaterThanOrEqual(0);
        expect(box.y, words).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width, words).toBeLessThanOrEqual(size.width);
        expect(box.y + box.height, words).toBeLessThanOrEqual(size.height);
        expect(box.height, words).toBeGreaterThan(110); // room to read
        await leave(page);
      }
    },
  );

  it('stands by the line under the pointer where the words run over several', async () => {
    const page = await use().open(`${SECTOR}/edges`);
    await waitForPaint(page);
    const lines = await linesOf(page, '#long');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      await page.move(middleOf(line));
      await waitForCard(page, 'Community Improvement Districts');
      const { y, height } = await cardBox(page);
      const gap = Math.max(y - (line.y + line.height), line.y - (y + height));
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(gap).toBeLessThan(12);
      await leave(page);
      await page.move({ x: 5, y: 500 });
    }
  });

  it('goes along as the page scrolls', async () => {
    const page = await use().open(`${SECTOR}/edges`);
    await waitForPaint(page);
    await hover(page, '#long', 'Community Improvement Districts');
    const before = await cardBox(page);
    await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    await until('the card has gone along', async () => {
      const { y } = await cardBox(page);
      return Math.abs(y - (before.y - 60)) <= 2;
    });
  });

  it('closes when its line is scrolled away', async () => {
    const page = await use().open(`${SECTOR}/edges`);
    await waitForPaint(page);
    await hover(page, '#long', 'Community Improvement Districts');
    await page.evaluate(() => scrollBy({ top: 1500, behavior: 'instant' }));
    await waitUntilClosed(page);
  });

  it('can be used over a dialog over a dialog, over a popover, and in fullscreen', async () => {
    const page = await use().open(`${SECTOR}/top-layer`);
    await waitForPaint(page);
    const readAndPin = async (selector: string, words: string) => {
      const card = await hover(page, selector, words);
      expect(isApart(await cardBox(page), await lineOf(page, selector))).toBe(true);
      await card.click('.card__actions button'); // keep this open: a click that arrives
      await until('the card is kept open', () =>
        card.evaluate(
          () => document.querySelector('.card__actions button')?.ariaPressed === 'true',
        ),
      );
      await leave(page);
    };

    await page.click('#open-popover');
    await readAndPin('#in-pop', 'Community Power Act');
    await page.click('#open-dialog');
    await readAndPin('#in-lower', 'Neighbour Day');
    await page.click('#open-upper');
    await readAndPin('#in-upper', 'Volunteer Passport');
    await page.evaluate(() => {
      for (const dialog of document.querySelectorAll('dialog')) dialog.close();
    });
    await page.click('#open-stage');
    await until('it is fullscreen', () =>
      page.evaluate(() => document.fullscreenElement?.id === 'stage'),
    );
    await readAndPin('#in-stage', 'National Volunteer Reserve');
  });
});
