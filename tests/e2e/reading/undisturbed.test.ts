/** On twenty pages of every make: nothing moves, and nothing is added to the page's tree but our one empty host. */
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Page } from '../browsers/browser.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { until } from '../browsers/until.ts';
import { SECTOR } from '../origin/routes.ts';
import { useBrowser } from '../use-browser.ts';
import { LAYOUT_PAGES, LAYOUTS } from './layouts.ts';
import { IS_LONG } from './long.ts';

/** What `layouts.ts` has each page write down. */
interface Watched {
  readonly shifts: number;
  readonly changes: readonly {
    readonly type: string;
    readonly target: Node;
    /** Added or removed. */
    readonly nodes: readonly Node[];
    readonly attributeName: string | null;
  }[];
  /** x, y, width, height in CSS pixels of the page. */
  readonly boxes: readonly (readonly number[])[];
  readonly measure: () => readonly (readonly number[])[];
}

interface Disturbances {
  /** Chromium's own count; other browsers have none. */
  readonly shift: number;
  readonly moved: number;
  readonly changes: readonly string[];
}

/** In words, but for our host: an empty div below the root, and what is set on it. */
function listDisturbances(page: Page): Promise<Disturbances> {
  return page.evaluate(() => {
    const { watched } = window as unknown as { readonly watched: Watched };
    const isOurs = (node: Node) =>
      node instanceof HTMLElement && node.matches('div[popover=manual]:empty');
    const changes = watched.changes
      .filter(({ target, nodes }) =>
        nodes.length > 0
          ? target !== document.documentElement || !nodes.every(isOurs)
          : !isOurs(target),
      )
      .map(
        ({ type, target, attributeName }) => `${type} ${target.nodeName} ${attributeName ?? ''}`,
      );
    const now = watched.measure();
    const slack = 0.1; // CSS pixels
    const moved = watched.boxes.filter((box, index) =>
      box.some((length, side) => Math.abs(length - (now[index]?.[side] ?? Infinity)) > slack),
    ).length;
    return { shift: watched.shifts, moved, changes };
  });
}

function waitForHost(page: Page): Promise<boolean> {
  return until('our host is there', () =>
    page.evaluate(() => document.querySelector(':root > div[popover=manual]') !== null),
  );
}

/** ms: for a frame or two Firefox balances columns of text otherwise whenever anything on the page is drawn anew. */
const SETTLE = 150;

const NOTHING: Disturbances = { shift: 0, moved: 0, changes: [] };

describe.each(BROWSERS)('in %s', (name) => {
  const use = useBrowser(name, { routes: LAYOUT_PAGES });

  it.each(LAYOUTS.filter((_, index) => IS_LONG || index % 3 === 0))('%s', async (layout) => {
    const page = await use().open(`${SECTOR}/layout-${layout}`);
    await waitForHost(page); // painted, and the card is made ahead of need
    await wait(SETTLE);
    expect(await listDisturbances(page)).toEqual(NOTHING);
  });

  it('would notice what moves, and what is added', async () => {
    const page = await use().open(`${SECTOR}/layout-${LAYOUTS[0]}`);
    await waitForHost(page);
    await page.evaluate(() => document.querySelector('h1')?.append(document.createElement('br')));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    const { moved, changes } = await listDisturbances(page);
    expect(moved).toBeGreaterThan(3);
    expect(changes).toEqual(['childList H1 ']);
  });
});
