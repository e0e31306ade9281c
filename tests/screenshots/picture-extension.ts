/**
 * Pictures of the real extension in Chromium, in `docs/screenshots/`: an article with the card, and each page of ours, at
 * the size that the stores ask for. Arguments: parts of the names wanted. Where else: `--to FOLDER`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFolder } from '../build-folder.ts';
import { type Chromium, launchChromium } from '../e2e/browsers/chromium.ts';
import { startOrigin } from '../e2e/origin/start-origin.ts';
import {
  OUR_PAGES,
  type OurPage,
  openArticleWithNotes,
  openOurPage,
} from '../e2e/reading/our-pages.ts';
import { ROOT } from '../source-files.ts';
import { PICTURES, STORE } from './pictures.ts';
import { dropAlpha, shrinkPicture } from './shrink-picture.ts';

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { to: { type: 'string' } },
});
const folder = values.to ?? join(ROOT, 'docs/screenshots');

const origin = await startOrigin();
const browser = await launchChromium(process.env.CHROMIUM_PATH ?? '', {
  origin,
  extension: buildFolder('chromium'),
  viewport: STORE,
});
try {
  await mkdir(folder, { recursive: true });
  await pictureAll(browser);
} finally {
  await browser.close();
  await origin.close();
}

async function pictureAll(chromium: Chromium): Promise<void> {
  const card = await openArticleWithNotes(chromium);
  for (const { file, scheme } of PICTURES.filter(({ of }) => of === 'card')) {
    await picture(file, card, scheme, STORE);
  }
  for (const name of OUR_PAGES) {
    const wantedOf = PICTURES.filter(({ of }) => of === name);
    const opened = await openOurPage(chromium, name);
    for (const { file, scheme, size } of wantedOf) await picture(file, opened, scheme, size);
    await opened.page.close();
  }
}

async function picture(
  name: string,
  { page, show }: OurPage,
  colorScheme: 'light' | 'dark',
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) return;
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(size);
  await show();
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  // The card's shadow has more shades than a palette holds.
  const small = name.startsWith('article') ? dropAlpha(png) : shrinkPicture(png);
  await writeFile(join(folder, `${name}.png`), small);
  console.log(`${name}.png: ${Math.round(small.length / 1024)} KB`);
}
