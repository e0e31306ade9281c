/** Every page of ours with something in it, in Chromium: what axe judges, what the keyboard walks, what is pictured. */
import type { Frame as PlaywrightFrame, Page as PlaywrightPage } from 'playwright-core';
import type { Chromium } from '../browsers/chromium.ts';
import { until } from '../browsers/until.ts';
import { SECTOR } from '../origin/routes.ts';
import {
  closeCard,
  findWords,
  isCardOpen,
  readCardOn,
  textOf,
  waitForPaint,
  writeNote,
} from '../reader.ts';

/** A page of ours in a tab, or the card, which is a frame in somebody's page. */
export interface OurPage {
  readonly name: string;
  readonly page: PlaywrightPage;
  readonly frame: PlaywrightFrame;
  /** As when it is opened anew. Popup and panel stay behind the tab that they are about. */
  readonly show: () => Promise<void>;
}

/** The panel in a tab, opened on the entry that the notes are on. */
const ENTRY = `#${new URLSearchParams({
  pack: 'https://second-reading.example/packs/levelling-up-our-communities.json',
  entry: 'community-right-to-serve',
})}`;

const PATHS = {
  popup: 'popup.html',
  panel: 'sidepanel.html',
  entry: `sidepanel.html${ENTRY}`,
  notebook: 'notebook.html',
  library: 'library.html',
  briefing: 'briefing.html',
  settings: 'settings.html',
  welcome: 'welcome.html',
} as const;

export type OurPageName = keyof typeof PATHS;

/** Words that stand on each when it is there to be judged. */
const SHOWN: Readonly<Record<OurPageName, string>> = {
  popup: 'Neighbour Day',
  panel: 'Neighbour Day',
  entry: 'Related',
  notebook: 'parish clerk',
  library: 'Levelling',
  briefing: 'Levelling',
  settings: 'Keyboard',
  welcome: 'Try it here',
};

export const OUR_PAGES = Object.keys(PATHS) as readonly OurPageName[];

const WORDS = 'Community Right to Serve';
/** CSS pixels: where the words stand, with room for the card below them. */
const FROM_TOP = 110;

const NOTES = [
  'Ask the parish clerk who would run the library.',
  'Compare with the Localism Act: the right to challenge was hardly used.',
];

/** An article with the card open on it and two notes written. */
export async function openArticleWithNotes(browser: Chromium): Promise<OurPage> {
  const article = await browser.open(`${SECTOR}/article`);
  await waitForPaint(article);
  const card = await readCardOn(article, WORDS, 'My notes');
  for (const note of NOTES) await writeNote(article, card, note);
  const page = findTab(browser, '/article');
  const frame = page.frames().find((one) => one.url().includes('card.html'));
  if (frame === undefined) throw new Error('the card has no frame');
  const show = async () => {
    await page.bringToFront();
    if (await isCardOpen(article)) await closeCard(article);
    const { x, y, height } = await findWords(article, WORDS);
    await article.evaluate((top) => scrollBy({ top, behavior: 'instant' }), y - FROM_TOP);
    const level = FROM_TOP + height / 2;
    await article.move({ x: x - 20, y: level });
    await article.move({ x: x + 30, y: level });
    await until('the card is open again', async () => {
      const isOpen = await isCardOpen(article);
      return isOpen && (await textOf(card)).includes('My notes');
    });
  };
  return { name: 'card', page, frame, show };
}

/** Needs `openArticleWithNotes` before: popup and panel are about that tab. */
export async function openOurPage(browser: Chromium, name: OurPageName): Promise<OurPage> {
  const path = PATHS[name];
  await browser.openExtensionPage(path);
  const [file = ''] = path.split('#');
  const page = findTab(browser, `/${file}`);
  const behind = name === 'popup' || name === 'panel' ? findTab(browser, '/article') : undefined;
  const show = async () => {
    await (behind ?? page).bringToFront();
    await page.reload();
    await until(`${name} shows what it is about`, async () => {
      const text: string = await page.evaluate('document.body.innerText');
      return text.includes(SHOWN[name]) && !/Opening|Looking at|Fetching/.test(text);
    });
  };
  await show();
  return { name, page, frame: page.mainFrame(), show };
}

function findTab(browser: Chromium, path: string): PlaywrightPage {
  const tab = browser
    .context()
    .pages()
    .findLast((page) => new URL(page.url()).pathname === path);
  if (tab === undefined) throw new Error(`no tab shows ${path}`);
  return tab;
}
