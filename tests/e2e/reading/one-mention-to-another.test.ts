/** Hovering from one mention to another never shows the wrong entry, however fast the pointer and however the page moves. */
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../browsers/launch.ts';
import { until } from '../browsers/until.ts';
import { SECTOR } from '../origin/routes.ts';
import { textOf, waitForPaint } from '../reader.ts';
import { useBrowser } from '../use-browser.ts';
import { findCard, hover, isCardShown, lineOf, middleOf, waitForCard } from './gestures.ts';
import { HOPS, READING_PAGES } from './pages.ts';

/** An order in which each is reached across others. */
const ORDER = [0, 5, 2, 7, 1, 6, 0];

describe.each(BROWSERS)('in %s', (name) => {
  const use = useBrowser(name, { routes: READING_PAGES });

  it('opens nothing for a pointer that only crosses', async () => {
    const page = await use().open(`${SECTOR}/hops`);
    await waitForPaint(page);
    for (let round = 0; round < 3; round++) {
      const places = await Promise.all(HOPS.map((_, index) => lineOf(page, `#hop-${index}`)));
      await page.sweep([...places.map(middleOf), { x: 10, y: 10 }]);
    }
    await wait(600); // ms: dwell and opening, twice
    expect(await isCardShown(page)).toBe(false);
  });

  it('shows the entry that the pointer came to rest on', async () => {
    const page = await use().open(`${SECTOR}/hops`);
    await waitForPaint(page);
    for (const [turn, index] of ORDER.entries()) {
      const words = HOPS[index] ?? '';
      const line = await lineOf(page, `#hop-${index}`);
      const across = ORDER.slice(0, turn).map((other) => lineOf(page, `#hop-${other}`));
      await page.sweep([...(await Promise.all(across)).map(middleOf), middleOf(line)]);
      await hover(page, `#hop-${index}`, words);
      // Its words come first, its place within the next frames.
      await until(`the card on ${words} stands by its line`, async () => {
        const box = await findCard(page);
        return box !== null && distance(box, line) < 12;
      });
    }
  });

  it('is not misled when mentions come in above the one that is open', async () => {
    const page = await use().open(`${SECTOR}/hops`);
    await waitForPaint(page);
    await page.move(middleOf(await lineOf(page, '#hop-1')));
    await waitForCard(page, HOPS[1]);
    await page.evaluate(() => {
      const before = document.getElementById('before');
      before?.insertAdjacentHTML(
        'beforebegin',
        '<p><span id="new">Community Recovery Fund</span> and Levelling Up Communities Fund.</p>',
      );
    });
    await wait(800); // ms: read, judged, painted
    // The pointer goes straight on, to what now has the ordinal of the one that is open.
    const report = await lineOf(page, '#report');
    await page.move(middleOf(report));
    await until('the card is on the report', async () => {
      const [card] = await page.extensionFrames();
      return card && (await textOf(card)).includes('The page says “Danny Kruger');
    });
    await page.move(middleOf(await lineOf(page, '#new')));
    await waitForCard(page, 'Community Recovery Fund');
  });
});

interface Span {
  readonly y: number;
  readonly height: number;
}

/** Between two boxes, downwards; 0 when they meet. */
function distance(one: Span, other: Span): number {
  return Math.max(0, one.y - (other.y + other.height), other.y - (one.y + one.height));
}
