/** How mentions are marked is the reader's choice, takes effect at once, and can be seen on any paper. */
import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import type { Page } from '../browsers/browser.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { until } from '../browsers/until.ts';
import { SECTOR } from '../origin/routes.ts';
import { type Box, waitForPaint } from '../reader.ts';
import { useBrowser } from '../use-browser.ts';
import { changeSettings, lineOf } from './gestures.ts';
import { PAPERS, READING_PAGES } from './pages.ts';

type Rgb = readonly [number, number, number];

/** What WCAG 2.2 asks of what is drawn (1.4.11), and of text (1.4.3; these words are large, but most are not). */
const DRAWN = 3;
const TEXT = 4.5;

describe.each(BROWSERS)('in %s', (name) => {
  const use = useBrowser(name, { routes: READING_PAGES });

  it.each(Object.keys(PAPERS))('can be seen on %s paper, and read', async (paper) => {
    const page = await use().open(`${SECTOR}/paper-${paper}`);
    await waitForPaint(page);
    const box = await lineOf(page, '#words');
    const own = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [backgroundColor, color].map((text) => (text.match(/\d+/g) ?? []).map(Number));
    });
    const [back, ink] = own.map(([red = 0, green = 0, blue = 0]): Rgb => [red, green, blue]);
    if (!back || !ink) throw new Error('the page has no colours');

    for (const highlight of ['underline', 'tint', 'both'] as const) {
      await changeSettings(use(), { highlight });
      await page.bringToFront();
      await until(`mentions are marked by ${highlight}`, () =>
        page.evaluate(
          (style) =>
            [...CSS.highlights.keys()].some((key) => key.startsWith(`sr-mention-${style}`)),
          highlight,
        ),
      );
      const colours = await coloursIn(page, box);
      if (highlight !== 'tint') {
        const line = await coloursIn(page, underlineOf(box));
        const strongest = Math.max(...line.map((colour) => contrast(colour, back)));
        expect(strongest, `${highlight}: the dots on the paper`).toBeGreaterThanOrEqual(DRAWN);
      }
      if (highlight !== 'underline') {
        const [behind] = colours; // most of a line of text is what is behind it
        if (!behind) throw new Error('nothing was pictured');
        expect(behind, 'the tint is there').not.toEqual(back);
        expect(contrast(behind, ink), 'the text on the tint').toBeGreaterThanOrEqual(TEXT);
      }
    }
    await changeSettings(use(), { highlight: 'both' });
  });

  it('paints the first mention of each entry, or all, as chosen', async () => {
    const page = await use().open(`${SECTOR}/twice`);
    await waitForPaint(page);
    const count = () =>
      page.evaluate(
        () =>
          [...CSS.highlights.values()]
            .flatMap((highlight) => [...highlight])
            .filter((place) => {
              const range = document.createRange();
              range.setStart(place.startContainer, place.startOffset);
              range.setEnd(place.endContainer, place.endOffset);
              return range.toString() === 'Volunteer Passport';
            }).length,
      );
    expect(await count()).toBe(1);
    await changeSettings(use(), { show: 'all' });
    await until('all three are painted', async () => (await count()) === 3);
    await changeSettings(use(), { show: 'first' });
    await until('the first is painted alone', async () => (await count()) === 1);
  });
});

/** Below the letters, where descenders are few. */
function underlineOf({ x, y, width, height }: Box): Box {
  return { x, y: y + height * 0.82, width, height: height * 0.25 };
}

/** The colours of a place, the most frequent first. */
async function coloursIn(page: Page, { x, y, width, height }: Box): Promise<readonly Rgb[]> {
  const { data, channels, width: all } = decode(await page.screenshot());
  const counts = new Map<string, { readonly colour: Rgb; count: number }>();
  for (let row = Math.round(y); row < y + height; row++) {
    for (let column = Math.round(x); column < x + width; column++) {
      const at = (row * all + column) * channels;
      const colour: Rgb = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
      const known = counts.get(colour.join()) ?? { colour, count: 0 };
      known.count++;
      counts.set(colour.join(), known);
    }
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).map(({ colour }) => colour);
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminanceOf(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
