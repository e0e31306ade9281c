/**
 * axe on every real page of ours, in every way that it may be looked at: light, dark, forced colours, at 200 %, 320 CSS
 * pixels wide, with less motion. Chromium alone: Firefox cannot be asked for most of these by protocol.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFolder } from '../../build-folder.ts';
import { findFaults } from '../../screenshots/find-faults.ts';
import { type Chromium, launchChromium } from '../browsers/chromium.ts';
import { type Origin, startOrigin } from '../origin/start-origin.ts';
import { IS_LONG } from './long.ts';
import { OUR_PAGES, type OurPage, openArticleWithNotes, openOurPage } from './our-pages.ts';

type Media = NonNullable<Parameters<OurPage['page']['emulateMedia']>[0]>;

interface Look {
  readonly name: string;
  readonly media: Media;
  readonly size: { readonly width: number; readonly height: number };
}

const PLAIN: Media = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' };
const WIDE = { width: 1280, height: 900 };

const LOOKS: readonly Look[] = [
  { name: 'in the dark', media: { ...PLAIN, colorScheme: 'dark' }, size: WIDE },
  { name: 'at 320 pixels', media: PLAIN, size: { width: 320, height: 640 } },
  { name: 'in forced colours', media: { ...PLAIN, forcedColors: 'active' }, size: WIDE },
  { name: 'in light', media: PLAIN, size: WIDE },
  { name: 'at 200 %', media: PLAIN, size: { width: 640, height: 450 } }, // half as many CSS pixels
  {
    name: 'with less motion, dark and narrow',
    media: { ...PLAIN, colorScheme: 'dark', reducedMotion: 'reduce' },
    size: { width: 320, height: 640 },
  },
];

const SHORT = 3; // of them: what differs most

async function judge(
  { page, frame, show }: OurPage,
  { media, size }: Look,
): Promise<readonly string[]> {
  await page.emulateMedia(media);
  await page.setViewportSize(size);
  await show();
  return findFaults(frame);
}

describe('in chromium', () => {
  let origin: Origin | undefined;
  let browser: Chromium | undefined;
  let card: OurPage | undefined;

  beforeAll(async () => {
    const program = process.env.CHROMIUM_PATH ?? '';
    origin = await startOrigin();
    browser = await launchChromium(program, { origin, extension: buildFolder('chromium') });
    card = await openArticleWithNotes(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await origin?.close();
  });

  const looks = IS_LONG ? LOOKS : LOOKS.slice(0, SHORT);

  it.each(OUR_PAGES)('%s has no fault', async (name) => {
    if (browser === undefined) throw new Error('Chromium did not start');
    const opened = await openOurPage(browser, name);
    for (const look of looks) expect(await judge(opened, look), look.name).toEqual([]);
    await opened.page.close();
  });

  it('the card in its frame has no fault', async () => {
    if (card === undefined) throw new Error('no card is open');
    for (const look of looks) expect(await judge(card, look), look.name).toEqual([]);
  });

  it('would find a fault', async () => {
    if (browser === undefined) throw new Error('Chromium did not start');
    const opened = await openOurPage(browser, 'welcome');
    await opened.frame.evaluate(() => {
      const wide = document.createElement('p');
      wide.textContent = 'Wide';
      wide.style.minWidth = '3000px';
      document.querySelector('main')?.append(new Image(), wide);
    });
    const faults = await findFaults(opened.frame);
    expect(faults.join('\n')).toMatch(/image-alt.*wider than its window/s);
    await opened.page.close();
  });
});
