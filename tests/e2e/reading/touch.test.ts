/** With a finger: a tap on a mention opens the card as a sheet; what can be pressed stays the page's. */
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { until } from '../browsers/until.ts';
import { SECTOR } from '../origin/routes.ts';
import { waitForPaint } from '../reader.ts';
import { useBrowser } from '../use-browser.ts';
import {
  findCard,
  isCardShown,
  lineOf,
  middleOf,
  waitForCard,
  waitForHover,
  waitUntilClosed,
} from './gestures.ts';
import { READING_PAGES } from './pages.ts';

const PHONE = { width: 390, height: 760 };

describe.each(BROWSERS)('in %s', (name) => {
  const use = useBrowser(name, { routes: READING_PAGES });

  it('opens a sheet at the bottom, as wide as the screen', async () => {
    const page = await use().open(`${SECTOR}/links`);
    await page.resize(PHONE);
    await waitForPaint(page);
    await waitForHover(page);
    await page.tap(middleOf(await lineOf(page, '#plain')));
    await waitForCard(page, 'Volunteer Passport');
    const sheet = await until(
      'the sheet has its place',
      async () => (await findCard(page)) ?? undefined,
    );
    expect(sheet.x).toBe(0);
    expect(sheet.width).toBe(PHONE.width);
    expect(sheet.y + sheet.height).toBe(PHONE.height);
    expect(sheet.height).toBeLessThanOrEqual(PHONE.height * 0.7 + 1);

    await page.tap({ x: 380, y: 8 }); // beside it
    await waitUntilClosed(page);
  });

  it('leaves a tap on a link to the page', async () => {
    const page = await use().open(`${SECTOR}/links`);
    await page.resize(PHONE);
    await waitForPaint(page);
    await waitForHover(page);
    await page.tap(middleOf(await lineOf(page, '#linked')));
    await until('the link is followed', () => page.evaluate(() => location.hash === '#there'));
    await wait(600); // ms: a card would be open by now
    expect(await isCardShown(page)).toBe(false);
  });
});
