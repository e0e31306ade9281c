/**
 * The pages still look like their pictures in `docs/screenshots/`, from across the room: on a machine with other fonts
 * too, which is tried; and what should be noticed is. `npm run screenshots` takes the pictures anew.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFolder } from '../../build-folder.ts';
import { PICTURES, type Picture } from '../../screenshots/pictures.ts';
import { ROOT } from '../../source-files.ts';
import { compareLooks } from '../../visual/compare-looks.ts';
import { describeLook, type Look } from '../../visual/describe-look.ts';
import { type Chromium, launchChromium } from '../browsers/chromium.ts';
import { type Origin, startOrigin } from '../origin/start-origin.ts';
import { type OurPage, type OurPageName, openArticleWithNotes, openOurPage } from './our-pages.ts';

/** As another machine may have it. */
const OTHER_FONTS = `
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { font-family: "Liberation Sans", Arial, sans-serif !important }');
  document.adoptedStyleSheets = [sheet];`;

/** What must be noticed. */
const BROKEN = {
  'no sheet': `for (const sheet of document.styleSheets) sheet.disabled = true`,
  'another column': `document.querySelector('main').style.marginInlineStart = '0'`,
  'wrong colours': `document.documentElement.dataset.theme =
    matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark'`,
} as const;

const TRIED: readonly Picture[] = PICTURES.filter(({ file }) =>
  ['notebook', 'library', 'settings', 'welcome-dark', 'popup', 'entry'].includes(file),
);

async function lookOf(
  { page, show }: OurPage,
  { size, scheme }: Picture,
  change?: string,
): Promise<Look> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize(size);
  await show();
  if (change !== undefined) await page.evaluate(change);
  return describeLook(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
}

describe('in chromium', () => {
  let origin: Origin | undefined;
  let browser: Chromium | undefined;

  beforeAll(async () => {
    origin = await startOrigin();
    const extension = buildFolder('chromium');
    browser = await launchChromium(process.env.CHROMIUM_PATH ?? '', { origin, extension });
    await openArticleWithNotes(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await origin?.close();
  });

  function open(name: Picture['of']): Promise<OurPage> {
    if (browser === undefined || name === 'card') throw new Error(`${name} cannot be opened`);
    return openOurPage(browser, name satisfies OurPageName);
  }

  it.each(TRIED)('$file looks as pictured', async (picture) => {
    const kept = describeLook(await readFile(join(ROOT, `docs/screenshots/${picture.file}.png`)));
    const opened = await open(picture.of);
    expect(compareLooks(kept, await lookOf(opened, picture))).toEqual([]);
    const elsewhere = await lookOf(opened, picture, OTHER_FONTS);
    expect(compareLooks(kept, elsewhere), 'with other fonts').toEqual([]);
    await opened.page.close();
  });

  it.each(Object.entries(BROKEN))('would notice %s', async (_, change) => {
    const [picture] = TRIED.filter(({ file }) => file === 'settings');
    if (picture === undefined) throw new Error('settings are not pictured');
    const kept = describeLook(await readFile(join(ROOT, 'docs/screenshots/settings.png')));
    const opened = await open('settings');
    const broken = await lookOf(opened, picture, change);
    expect(compareLooks(kept, broken)).not.toEqual([]);
    await opened.page.close();
  });
});
