/** What a reader does with a page and the card, as the tests and the demo do it. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page, Point } from './browsers/browser.ts';
import { until } from './browsers/until.ts';

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Waits until something is painted on the page: the page's own view of the registry that it shares with us. */
export async function waitForPaint(page: Page): Promise<void> {
  await until('mentions are painted', () => isPainted(page));
}

export function isPainted(page: Page): Promise<boolean> {
  return page.evaluate(() => [...CSS.highlights.values()].some((highlight) => highlight.size > 0));
}

export interface PaintedPlace {
  readonly text: string;
  /** One a line, in CSS pixels of the viewport. */
  readonly boxes: readonly Box[];
}

/** What is painted, as the page reads it from the registry. */
export function listPainted(page: Page): Promise<readonly PaintedPlace[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .map((place) => {
        const range = document.createRange();
        range.setStart(place.startContainer, place.startOffset);
        range.setEnd(place.endContainer, place.endOffset);
        return {
          text: range.toString().replace(/\s+/g, ' '),
          boxes: [...range.getClientRects()].map(({ x, y, width, height }) => ({
            x,
            y,
            width,
            height,
          })),
        };
      }),
  );
}

export interface PaintPictures {
  readonly places: readonly PaintedPlace[];
  readonly painted: Uint8Array;
  /** The same view after the page itself has cleared the registry: what it looks like without us. */
  readonly bare: Uint8Array;
}

const STILL = 300; // ms: more than the repaint after a scroll takes

/** Waits until scrolling brings no more paint, then pictures the view with it and without it. */
export async function picturePaint(page: Page): Promise<PaintPictures> {
  const places = await until('the paint is still', async () => {
    const before = await listPainted(page);
    await wait(STILL);
    const after = await listPainted(page);
    return JSON.stringify(before) === JSON.stringify(after) && after;
  });
  const painted = await page.screenshot();
  await page.evaluate(() => CSS.highlights.clear());
  return { places, painted, bare: await page.screenshot() };
}

/**
 * Scrolls words of the page to the middle, and gives the box of their first line, in CSS pixels of the viewport.
 * Words may run across inline elements; white space counts as in the page's own text.
 */
export async function findWords(page: Page, words: string): Promise<Box> {
  const box = await page.evaluate((wanted) => {
    const nodes = document.createTreeWalker(document.querySelector('main') ?? document.body, 4);
    const texts: Text[] = [];
    for (let node = nodes.nextNode(); node instanceof Text; node = nodes.nextNode())
      texts.push(node);
    const all = texts.map(({ data }) => data.replace(/\s/g, ' ')).join('');
    const start = all.indexOf(wanted);
    if (start < 0) return null;
    const range = document.createRange();
    let passed = 0;
    for (const text of texts) {
      const within = (offset: number) => offset >= passed && offset <= passed + text.length;
      if (within(start)) range.setStart(text, start - passed);
      if (within(start + wanted.length)) {
        range.setEnd(text, start + wanted.length - passed);
        break;
      }
      passed += text.length;
    }
    const { top } = range.getBoundingClientRect();
    // To a whole pixel: two pages scrolled alike then look alike.
    scrollTo({ top: Math.round(scrollY + top - innerHeight / 2), behavior: 'instant' });
    const [rect] = [...range.getClientRects()].filter(({ width }) => width > 0);
    return rect ? { x: rect.x, y: rect.y, width: rect.width, height: rect.height } : null;
  }, words);
  if (box === null) throw new Error(`The page does not say “${words}”`);
  return box;
}

/** Rests the pointer on words until the card is on them, and shows a text; gives the card's frame. */
export async function readCardOn(page: Page, words: string, text: string): Promise<Frame> {
  if (await isCardOpen(page)) await closeCard(page); // it may lie over the words
  const box = await findWords(page, words);
  const y = box.y + box.height / 2;
  await page.move({ x: box.x - 20, y });
  await page.move({ x: box.x + Math.min(box.width / 2, 40), y });
  return until(`the card on “${words}” says “${text}”`, async () => {
    if (!(await isCardOpen(page))) return undefined;
    const [frame] = await page.extensionFrames();
    if (frame === undefined) return undefined;
    const said = await textOf(frame);
    const [, why = ''] = /The page says “([^”]*)”/.exec(said) ?? []; // the mention may be longer
    return why.includes(words) && said.includes(text) ? frame : undefined;
  });
}

/** With Esc, wherever the keyboard is: a card that was written in does not close by itself. */
export async function closeCard(page: Page): Promise<void> {
  await page.press('Escape');
  await until('the card is closed', async () => !(await isCardOpen(page)));
}

/** From the page's side: our host is in the top layer. What is in it the page cannot see. */
export function isCardOpen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector(':root > div:popover-open') !== null);
}

/** Where the card stands: the points of the viewport at which the page meets our host, to 4 pixels. */
export function findCardBox(page: Page): Promise<Box | null> {
  return page.evaluate(() => {
    const host = document.querySelector(':root > div:popover-open');
    const step = 4;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let y = 0; y < innerHeight; y += step) {
      for (let x = 0; x < innerWidth; x += step) {
        if (document.elementFromPoint(x, y) !== host) continue;
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
      }
    }
    const found = host !== null && right >= left;
    return found ? { x: left, y: top, width: right - left, height: bottom - top } : null;
  });
}

/** Writes a note in the open card and saves it by the keyboard; waits until the card says that it is kept. */
export async function writeNote(page: Page, card: Frame, note: string): Promise<void> {
  await card.click('textarea');
  await page.type(note);
  await page.press('Control+Enter');
  await until(`the card lists the note “${note}”`, async () => {
    const left = await card.evaluate(() => document.querySelector('textarea')?.value);
    return left === '' && (await textOf(card)).includes(note);
  });
}

/** What is on the screen there, as a reader reads it: hidden text left out. */
export function textOf(frame: Frame): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only rendered text counts as read
  return frame.evaluate(() => document.body.innerText);
}

export async function waitForText(frame: Frame, text: string | RegExp): Promise<string> {
  return until(`it says ${text}`, async () => {
    const all = await textOf(frame);
    return (typeof text === 'string' ? all.includes(text) : text.test(all)) && all;
  });
}
