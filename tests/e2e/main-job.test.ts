/** The job that everything else serves: see a mention, read what was said of it, keep a note, find it again. */
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers/launch.ts';
import { until } from './browsers/until.ts';
import { compareScreenshots } from './compare-screenshots.ts';
import { SECTOR } from './origin/routes.ts';
import {
  closeCard,
  findCardBox,
  findWords,
  isCardOpen,
  listPainted,
  picturePaint,
  readCardOn,
  textOf,
  waitForPaint,
  waitForText,
  writeNote,
} from './reader.ts';
import { useBrowser } from './use-browser.ts';

/** What the article names within a screen of its middle: paint goes with the reader. */
const NAMED = [
  'Community Power Act',
  'Community Right to Serve',
  'Community Improvement Districts',
  'pop-up parishes',
  'Civil Society Improvement Agency',
  'Volunteer Passport',
  'National Volunteer Reserve',
  'Neighbour Day',
  'Community Recovery Fund',
  'Levelling Up Communities Fund',
];

const NOTE = 'Ask the parish clerk about the library.';

describe.each(BROWSERS)('in %s', (name) => {
  const use = useBrowser(name);

  it('paints the mentions, and no other pixel of the page', async () => {
    const page = await use().open(`${SECTOR}/article`);
    await waitForPaint(page);
    await findWords(page, 'Community Improvement Districts');
    await until('all that the article names there is painted', async () => {
      const texts = (await listPainted(page)).map(({ text }) => text);
      return NAMED.every((name) => texts.some((text) => text.includes(name)));
    });
    const { places, painted, bare } = await picturePaint(page);
    const [districts] = places.filter(({ text }) =>
      text.includes('Community Improvement Districts'),
    );
    const boxes = districts?.boxes ?? [];
    const width = boxes.reduce((sum, box) => sum + box.width, 0);
    expect(compareScreenshots(bare, painted, boxes).inside).toBeGreaterThan(width / 2);
    const all = places.flatMap((place) => place.boxes);
    expect(compareScreenshots(bare, painted, all).outside).toBe(0);
  });

  it('leaves the page’s own elements as they were', async () => {
    const page = await use().open(`${SECTOR}/article`);
    await waitForPaint(page);
    const counts = await page.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      const original = new DOMParser().parseFromString(source, 'text/html');
      return [
        document.body.innerHTML === original.body.innerHTML,
        document.head.innerHTML === original.head.innerHTML,
      ];
    });
    expect(counts).toEqual([true, true]);
  });

  it('shows the critique beside the line that the pointer rests on', async () => {
    const page = await use().open(`${SECTOR}/article`);
    await waitForPaint(page);
    const card = await readCardOn(page, 'Community Right to Serve', 'Community Right to Serve');
    const text = await waitForText(card, 'What is proposed');
    expect(text).toContain('What was said of it');
    expect(text).toMatch(/\b20(?:20|21|22)\b/);

    const line = await findWords(page, 'Community Right to Serve');
    const box = await findCardBox(page);
    expect(box).not.toBeNull();
    if (box === null) return;
    const over = box.y < line.y + line.height && box.y + box.height > line.y;
    expect(over, 'the card lies over the line').toBe(false);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(900);
  });

  it('lets the pointer into the card, and closes it with Esc', async () => {
    const page = await use().open(`${SECTOR}/article`);
    await waitForPaint(page);
    const card = await readCardOn(page, 'Volunteer Passport', 'Volunteer Passport');
    const box = await findCardBox(page);
    if (box === null) throw new Error('the card has no place');
    await page.move({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    await wait(600); // ms: twice the grace
    expect(await isCardOpen(page)).toBe(true);
    await card.click('textarea');
    await closeCard(page);
  });

  it('keeps a note across a restart of the browser', async () => {
    const page = await use().open(`${SECTOR}/article`);
    await waitForPaint(page);
    const card = await readCardOn(page, 'Community Right to Serve', 'What was said of it');
    await writeNote(page, card, NOTE);

    await use().browser.restart();

    const again = await use().open(`${SECTOR}/article`);
    await waitForPaint(again);
    await readCardOn(again, 'Community Right to Serve', NOTE);
    const other = await readCardOn(again, 'Volunteer Passport', 'Volunteer Passport');
    expect(await textOf(other)).not.toContain(NOTE);

    const notebook = await use().openExtensionPage('notebook.html');
    const all = await waitForText(notebook, NOTE);
    expect(all).toContain('Community Right to Serve');
  });

  it('answers from a background that the browser had put to sleep', async () => {
    const page = await use().open(`${SECTOR}/article`);
    await until('the card is made ahead of need', async () => {
      const [frame] = await page.extensionFrames();
      return frame !== undefined;
    });
    await use().browser.stopBackground();
    await readCardOn(page, 'Neighbour Day', 'What was said of it');
  });

  it('keeps the reader’s keys from the page', async () => {
    const page = await use().open(`${SECTOR}/article`);
    await waitForPaint(page);
    await page.evaluate(() => {
      document.documentElement.dataset.keys = '';
      for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input']) {
        window.addEventListener(
          type,
          () => {
            document.documentElement.dataset.keys += `${type} `;
          },
          true,
        );
      }
    });
    const card = await readCardOn(page, 'pop-up parishes', 'What was said of it');
    await writeNote(page, card, 'Private thought.');
    expect(await page.evaluate(() => document.documentElement.dataset.keys)).toBe('');

    await closeCard(page);
    await page.click('#email'); // the same ears hear what is typed in the page
    await page.type('a');
    expect(await page.evaluate(() => document.documentElement.dataset.keys)).toContain('keydown');
  });
});
