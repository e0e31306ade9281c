/** From install to the first card; what a card costs beside a bare frame. The figures are printed, not judged. */
import { describe, expect, it } from 'vitest';
import type { Page } from '../browsers/browser.ts';
import { BROWSERS, launchBrowser } from '../browsers/launch.ts';
import { until } from '../browsers/until.ts';
import { SECTOR } from '../origin/routes.ts';
import { startOrigin } from '../origin/start-origin.ts';
import { isPainted, waitForPaint, waitForText } from '../reader.ts';
import { useBrowser } from '../use-browser.ts';
import { hover, lineOf, middleOf, waitForCard, waitUntilClosed } from './gestures.ts';
import { HOPS, READING_PAGES } from './pages.ts';

describe.each(BROWSERS)('in %s', (name) => {
  it('shows a card on the welcome page soon after install', async () => {
    const origin = await startOrigin();
    const start = Date.now(); // the browser's own start is counted too
    const browser = await launchBrowser(name, { origin });
    try {
      const page = await browser.openExtensionPage('welcome.html');
      await until('the article is painted', () => isPainted(page));
      await page.evaluate(() => {
        const [place] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
        const element = place?.startContainer.parentElement;
        element?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        if (place) {
          range.setStart(place.startContainer, place.startOffset);
          range.setEnd(place.endContainer, place.endOffset);
        }
        const { x, y, width, height } = range.getBoundingClientRect();
        document.documentElement.dataset.at = JSON.stringify({
          x: x + width / 2,
          y: y + height / 2,
        });
      });
      const at = JSON.parse(
        await page.evaluate(() => document.documentElement.dataset.at ?? '{}'),
      ) as { readonly x: number; readonly y: number };
      await page.move({ x: at.x - 3, y: at.y });
      await page.move(at);
      const card = await until('the card is open', async () => (await page.extensionFrames())[0]);
      await waitForText(card, 'The page says');
      await until('the card is shown', () =>
        page.evaluate(() => document.querySelector('div[popover=manual]:popover-open') !== null),
      );
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      console.log(`${name}: start of the browser, install and first card: ${seconds} s`);
    } finally {
      await browser.close();
      await origin.close();
    }
  });

  describe('with articles', () => {
    const use = useBrowser(name, { routes: READING_PAGES });

    it('opens the card; how soon, beside a bare frame', async () => {
      const first: number[] = [];
      const warm: number[] = [];
      const bare: number[] = [];
      for (let round = 0; round < 3; round++) {
        const page = await use().open(`${SECTOR}/hops`);
        await watchOpening(page);
        await waitForPaint(page);
        await hover(page, '#hop-0', HOPS[0]);
        first.push(await readOpening(page));
        for (const index of [1, 2, 3]) {
          await page.press('Escape');
          await waitUntilClosed(page);
          await page.move({ x: 4, y: 4 });
          await page.move(middleOf(await lineOf(page, `#hop-${index}`)));
          await waitForCard(page, HOPS[index] ?? '');
          warm.push(await readOpening(page));
        }
        bare.push(await timeBareFrame(page));
      }
      const line = [`first ${list(first)}`, `warm ${list(warm)}`, `bare frame ${list(bare)}`];
      console.log(
        `${name}: rest of the pointer to card, ms, without the dwell: ${line.join('; ')}`,
      );
      for (const time of [...first, ...warm]) expect(time).toBeGreaterThanOrEqual(0);
    });
  });
});

/** Has the page note when the pointer came to a mention, and when a thing like our host comes up. */
function watchOpening(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { dataset } = document.documentElement;
    document.addEventListener(
      'pointermove',
      ({ target }) => {
        if (target instanceof Element && target.id.startsWith('hop'))
          dataset.came ??= String(performance.now());
      },
      true,
    );
    document.addEventListener(
      'beforetoggle',
      (event) => {
        if (!(event instanceof ToggleEvent) || event.newState !== 'open') return;
        dataset.opened = String(performance.now() - Number(dataset.came));
        delete dataset.came;
      },
      true,
    );
  });
}

const DWELL = 150; // ms, as set

async function readOpening(page: Page): Promise<number> {
  const opened = await page.evaluate(() => document.documentElement.dataset.opened);
  return Math.round(Number(opened) - DWELL);
}

function timeBareFrame(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const frame = document.createElement('iframe');
        frame.addEventListener('load', () => resolve(Math.round(performance.now() - start)));
        frame.src = '/bare';
        document.body.append(frame);
      }),
  );
}

function list(times: readonly number[]): string {
  return times.toSorted((a, b) => a - b).join(' ');
}
