/** Frames that we may look into and open shadow trees are part of what is read; other frames are left alone. */
import { describe, expect, it } from 'vitest';
import type { Frame, Page } from '../browsers/browser.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { until } from '../browsers/until.ts';
import { compareScreenshots } from '../compare-screenshots.ts';
import { ELSEWHERE, SECTOR } from '../origin/routes.ts';
import { textOf, waitForPaint } from '../reader.ts';
import { useBrowser } from '../use-browser.ts';
import { middleOf, waitForCard } from './gestures.ts';
import { GRANTED, READING_PAGES } from './pages.ts';

async function frameAt(page: Page, url: string): Promise<Frame> {
  return until(`there is a frame of ${url}`, async () => (await page.framesAt(url))[0]);
}

function countPaint(frame: Frame): Promise<number> {
  return frame.evaluate(() =>
    [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
  );
}

describe.each(BROWSERS)('in %s', (name) => {
  const use = useBrowser(name, { routes: READING_PAGES });

  it.each([
    ['the same site', 'same', SECTOR, 'Volunteer Passport'],
    ['another granted site', 'granted', GRANTED, 'Neighbour Day'],
  ] as const)('paints and opens the card in a frame of %s', async (_, id, origin, words) => {
    const page = await use().open(`${SECTOR}/frames`);
    const frame = await frameAt(page, `${origin}/frame`);
    await until('the frame is painted', async () => (await countPaint(frame)) > 0);
    await page.evaluate((wanted) => {
      const element = document.getElementById(wanted);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, id);
    await frame.hover('#words');
    await until(`the card in the frame is on “${words}”`, async () => {
      for (const card of await page.extensionFrames()) {
        if ((await textOf(card)).includes(`The page says “${words}”`)) return true;
      }
      return false;
    });
    // Its words come first, hidden; it is shown once it has its place.
    await until('the card stands in the middle of the frame', () =>
      frame.evaluate(() => {
        const host = document.querySelector('div[popover=manual]:popover-open');
        const hit = (x: number, y: number) => document.elementFromPoint(x, y) === host;
        return host !== null && hit(innerWidth / 2, innerHeight / 2);
      }),
    );
  });

  it('looks into no frame that the reader has not allowed', async () => {
    const page = await use().open(`${SECTOR}/frames`);
    await waitForPaint(page);
    const granted = await frameAt(page, `${GRANTED}/frame`);
    await until('the frames are done', async () => (await countPaint(granted)) > 0);
    expect(await countPaint(await frameAt(page, `${ELSEWHERE}/frame`))).toBe(0);
  });

  it('paints an open shadow tree, visibly, and opens the card on it', async () => {
    const page = await use().open(`${SECTOR}/frames`);
    await waitForPaint(page);
    const box = await page.evaluate(() => {
      const words = document.getElementById('open-tree')?.shadowRoot?.getElementById('shadow');
      const { x = 0, y = 0, width = 0, height = 0 } = words?.getBoundingClientRect() ?? {};
      return { x, y, width, height };
    });
    await until('the shadow tree is painted', () =>
      page.evaluate(() =>
        [...CSS.highlights.values()]
          .flatMap((highlight) => [...highlight])
          .some(({ startContainer }) => startContainer.getRootNode() instanceof ShadowRoot),
      ),
    );
    const painted = await page.screenshot();
    const { x, y } = middleOf(box);
    await page.move({ x: x - 3, y });
    await page.move({ x, y });
    await waitForCard(page, 'pop-up parishes');
    await page.press('Escape');
    await page.move({ x: 4, y: 4 });
    await page.evaluate(() => CSS.highlights.clear());
    const bare = await page.screenshot();
    expect(compareScreenshots(bare, painted, [box]).inside).toBeGreaterThan(box.width / 2);
  });
});
