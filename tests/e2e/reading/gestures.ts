/** What these tests do beyond `reader.ts`: rest on an element, follow the card, change settings as our own page does. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import type { Box } from '../reader.ts';
import { textOf } from '../reader.ts';
import type { BrowserUnderTest } from '../use-browser.ts';

/** The lines of an element, in CSS pixels of the viewport, without scrolling to it. */
export async function linesOf(page: Frame, selector: string): Promise<readonly Box[]> {
  const lines = await page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    return [...(element?.getClientRects() ?? [])].map(({ x, y, width, height }) => ({
      x,
      y,
      width,
      height,
    }));
  }, selector);
  if (lines.length === 0) throw new Error(`nothing is drawn for ${selector}`);
  return lines;
}

export async function lineOf(page: Frame, selector: string, index = 0): Promise<Box> {
  const line = (await linesOf(page, selector))[index];
  if (line === undefined) throw new Error(`${selector} has no line ${index}`);
  return line;
}

export function middleOf({ x, y, width, height }: Box): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Our host in the top layer, wherever in the page it stands. The page sees that much and no more. */
export function isCardShown(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('div[popover=manual]:popover-open') !== null);
}

/** Where the card stands, to a pixel: the page meets our host there, whatever it cannot see in it. */
export function findCard(page: Page): Promise<Box | null> {
  return page.evaluate(() => {
    const host = document.querySelector('div[popover=manual]:popover-open');
    if (host === null) return null;
    const meets = (x: number, y: number) => document.elementFromPoint(x, y) === host;
    const coarse = 24; // CSS pixels: no card is smaller
    for (let y = 4; y < innerHeight; y += coarse) {
      for (let x = 4; x < innerWidth; x += coarse) {
        if (!meets(x, y)) continue;
        let [left, right, top, bottom] = [x, x, y, y];
        while (meets(left - 1, y)) left--;
        while (meets(right + 1, y)) right++;
        const middle = (left + right) / 2; // the corners are round
        while (meets(middle, top - 1)) top--;
        while (meets(middle, bottom + 1)) bottom++;
        const level = (top + bottom) / 2;
        while (meets(left - 1, level)) left--;
        while (meets(right + 1, level)) right++;
        return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
      }
    }
    return null;
  });
}

/** Until the page hears pointer, tap and key: the hover script comes after the paint, and makes the card ahead of need. */
export function waitForHover(page: Page): Promise<unknown> {
  return until('the card is made ahead of need', async () => (await page.extensionFrames())[0]);
}

export function waitForCard(page: Page, words: string): Promise<Frame> {
  return until(`the card is on “${words}”`, () => findCardOn(page, words));
}

/** Rests the pointer on a line until the card is on it, leaving first what lies over it. */
export async function hover(page: Page, selector: string, words: string): Promise<Frame> {
  return until(`the card is on “${words}”`, async () => {
    const at = middleOf(await lineOf(page, selector));
    await page.move({ x: at.x - 3, y: at.y }); // a move to where the pointer is already is none
    await page.move(at);
    const isCovered = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.matches('div[popover=manual]') ?? false,
      at,
    );
    if (isCovered) {
      await page.move({ x: 4, y: 4 });
      await waitUntilClosed(page);
      return undefined;
    }
    const end = Date.now() + 1500; // ms: dwell, opening, and two busy cores
    while (Date.now() < end) {
      const card = await findCardOn(page, words);
      if (card !== undefined) return card;
      await wait(30);
    }
    return undefined;
  });
}

async function findCardOn(page: Page, words: string): Promise<Frame | undefined> {
  if (!(await isCardShown(page))) return undefined;
  for (const frame of await page.extensionFrames()) {
    const said = await textOf(frame);
    if (said.includes(`The page says “${words}”`) && said.includes('My notes')) return frame;
  }
  return undefined;
}

export async function waitUntilClosed(page: Page): Promise<void> {
  await until('the card is closed', async () => !(await isCardShown(page)));
}

/** Settings as our settings page writes them; open pages follow at once. */
export async function changeSettings(
  { openExtensionPage }: BrowserUnderTest,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  const page = await openExtensionPage('settings.html');
  await page.evaluate(async (next) => {
    const { storage } = (globalThis as unknown as ExtensionWorld).chrome;
    const { settings } = await storage.local.get('settings');
    await storage.local.set({ settings: { ...settings, ...next } });
  }, change);
  await page.close();
}

/** What a page of ours has of the browser, as far as these tests use it. */
export interface ExtensionWorld {
  readonly chrome: {
    readonly storage: {
      readonly local: {
        readonly get: (key: string) => Promise<Readonly<Record<string, object>>>;
        readonly set: (items: object) => Promise<void>;
      };
    };
    readonly permissions: {
      readonly remove: (permissions: { readonly origins: readonly string[] }) => Promise<boolean>;
    };
  };
}

/** The popup, as it is when the reader presses our button on this page: it asks which tab is in front. */
export async function openPopupOn(
  page: Page,
  { openExtensionPage }: BrowserUnderTest,
): Promise<Page> {
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

/** Presses a button of a page of ours by its words, without bringing that page to the front. */
export async function press(frame: Frame, words: string): Promise<void> {
  await until(`there is a button “${words}”`, () =>
    frame.evaluate((wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, summary, [role=switch]')];
      const button = all.find(
        (one) => one.textContent?.includes(wanted) || one.getAttribute('aria-label') === wanted,
      );
      button?.click();
      return button !== undefined;
    }, words),
  );
}
