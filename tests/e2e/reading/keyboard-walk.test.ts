/** Tab through every page of ours meets what docs/keyboard.md says, in its order. */
import type { Frame as PlaywrightFrame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFolder } from '../../build-folder.ts';
import { type Chromium, launchChromium } from '../browsers/chromium.ts';
import { type Origin, startOrigin } from '../origin/start-origin.ts';
import { OUR_PAGES, type OurPage, openArticleWithNotes, openOurPage } from './our-pages.ts';
import { readWalks } from './read-walk.ts';

const HEADINGS = {
  popup: 'Popup',
  panel: 'Side panel, on this page',
  entry: 'Side panel, one entry',
  notebook: 'Notebook',
  library: 'Library',
  briefing: 'Briefing',
  settings: 'Settings',
  welcome: 'Welcome',
} as const;

const MOST_STOPS = 400;

/** Where the keyboard is, as `kind name`; null when it is on nothing of this page. */
function nameStop(frame: PlaywrightFrame): Promise<string | null> {
  return frame.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body || !document.hasFocus()) {
      return null;
    }
    const role = element.getAttribute('role') ?? '';
    const type = element instanceof HTMLInputElement ? element.type : '';
    const kinds: Readonly<Record<string, string>> = {
      a: 'link',
      article: 'note',
      button: 'button',
      checkbox: 'tick box',
      combobox: 'field',
      file: 'file',
      radio: 'choice',
      search: 'field',
      select: 'menu',
      summary: 'fold',
      switch: 'switch',
      text: 'field',
      textarea: 'field',
    };
    const kind = kinds[role] ?? kinds[type] ?? kinds[element.localName] ?? element.localName;
    const labels =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement
        ? element.labels
        : null;
    const name =
      element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? '';
    return `${kind} ${name.replace(/\s+/g, ' ').trim()}`;
  });
}

/** From the top of the page until the keyboard leaves it. */
async function walk({ page, frame }: OurPage): Promise<string> {
  await frame.evaluate(() => {
    const top = document.createElement('span'); // Tab goes on from here
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
  });
  const stops: string[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await nameStop(frame);
    if (stop === null) break;
    stops.push(stop);
  }
  return stops.map((stop) => `${stop}\n`).join('');
}

describe('in chromium', () => {
  let origin: Origin | undefined;
  let browser: Chromium | undefined;
  let card: OurPage | undefined;
  let walks: ReadonlyMap<string, RegExp> = new Map();

  beforeAll(async () => {
    walks = await readWalks();
    origin = await startOrigin();
    const extension = buildFolder('chromium');
    browser = await launchChromium(process.env.CHROMIUM_PATH ?? '', { origin, extension });
    card = await openArticleWithNotes(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await origin?.close();
  });

  it('goes through the card', async () => {
    if (card === undefined) throw new Error('no card is open');
    await card.show();
    expect(await walk(card)).toMatch(walks.get('Card') ?? /no walk/);
  });

  it.each(OUR_PAGES)('goes through %s', async (name) => {
    if (browser === undefined) throw new Error('Chromium did not start');
    const opened = await openOurPage(browser, name);
    expect(await walk(opened)).toMatch(walks.get(HEADINGS[name]) ?? /no walk/);
    await opened.page.close();
  });

  it('would notice a stop that is not in the document', async () => {
    if (browser === undefined) throw new Error('Chromium did not start');
    const opened = await openOurPage(browser, 'library');
    await opened.frame.evaluate(() => {
      const button = document.createElement('button');
      button.textContent = 'Surprise';
      document.querySelector('main')?.prepend(button);
    });
    expect(await walk(opened)).not.toMatch(walks.get(HEADINGS.library) ?? /./);
    await opened.page.close();
  });
});
