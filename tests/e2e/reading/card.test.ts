/** What a reader does in the card: read on and come back, copy with citation, leave a form or an entry alone and undo it. */
import { describe, expect, it } from 'vitest';
import type { Frame, Page } from '../browsers/browser.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { until } from '../browsers/until.ts';
import { SECTOR } from '../origin/routes.ts';
import { listPainted, textOf, waitForPaint, waitForText } from '../reader.ts';
import { useBrowser } from '../use-browser.ts';
import { changeSettings, hover } from './gestures.ts';
import { GRANTED, READING_PAGES } from './pages.ts';

const WORDS = 'Community Right to Serve';

async function openCard(page: Page): Promise<Frame> {
  await waitForPaint(page);
  return hover(page, '#hop-4', WORDS);
}

async function countPainted(page: Page, words: string): Promise<number> {
  return (await listPainted(page)).filter(({ text }) => text === words).length;
}

describe.each(BROWSERS)('in %s', (name) => {
  const use = useBrowser(name, { routes: READING_PAGES });

  it('says why the words matched', async () => {
    const page = await use().open(`${SECTOR}/hops`);
    const card = await openCard(page);
    const why = await card.evaluate(() => document.querySelector('.why')?.textContent ?? '');
    expect(why).toMatch(/^The page says “Community Right to Serve”/);
  });

  it('opens a related entry in its place, and leads back', async () => {
    const page = await use().open(`${SECTOR}/hops`);
    const card = await openCard(page);
    const title = () => card.evaluate(() => document.querySelector('h1')?.textContent ?? '');
    const first = await title();
    const related = await card.evaluate(
      () => document.querySelector('.related__button')?.textContent ?? '',
    );
    await card.click('.related__button');
    await until(`the card shows “${related}”`, async () => (await title()) === related);
    expect(await textOf(card)).toContain(`Back to ${first}`);
    // A related entry is not what the page says.
    expect(await textOf(card)).not.toContain('The page says');
    await card.click('.card__back');
    await until(`the card is back at “${first}”`, async () => (await title()) === first);
  });

  it('puts a quotation with its citation on the clipboard, as text and as HTML', async () => {
    const page = await use().open(`${SECTOR}/hops`);
    await page.evaluate(() =>
      document.addEventListener('paste', ({ clipboardData }) => {
        const kinds = ['text/plain', 'text/html'] as const;
        const [text, html] = kinds.map((kind) => clipboardData?.getData(kind) ?? '');
        Object.assign(document.documentElement.dataset, { text, html });
      }),
    );
    const card = await openCard(page);
    const voice = await card.evaluate(
      () => document.querySelector('.voice--lead p')?.textContent?.trim() ?? '',
    );
    expect(voice.length).toBeGreaterThan(40);
    await card.click('.voice--lead .copy');
    await waitForText(card, 'Copied');
    await page.press('Escape');
    await page.click('#field');
    await page.press('Control+v');
    const { text = '', html = '' } = await until('it is pasted', async () => {
      const pasted = await page.evaluate(() => ({ ...document.documentElement.dataset }));
      return pasted.text === undefined ? undefined : pasted;
    });
    expect(text).toContain(voice.slice(0, 40));
    expect(text).toMatch(/“Community Right to Serve”.*revision/s);
    expect(html).toMatch(/<blockquote cite="https:.*<\/blockquote>/s);
    expect(html).toMatch(/<a [^>]*href="https:/);
  });

  it.each([
    ['the words on this site', 0, 1],
    ['the entry on this site', 1, 1],
    ['the entry everywhere', 2, 0],
  ] as const)('leaves alone %s, at once, and undoes it', async (_, choice, left) => {
    const elsewhere = await use().open(`${GRANTED}/hops`);
    const page = await use().open(`${SECTOR}/hops`);
    const card = await openCard(page);
    await card.click('.card__foot-bar button:last-child');
    await card.click(`.not-this__choice:nth-of-type(${choice + 1})`);
    await waitForText(card, 'Left alone from now on');
    await until('its paint is gone', async () => (await countPainted(page, WORDS)) === 0);
    expect(await countPainted(page, 'Volunteer Passport')).toBe(1);
    await elsewhere.bringToFront();
    await until(`it is painted ${left} times elsewhere`, async () => {
      const others = await countPainted(elsewhere, 'Volunteer Passport');
      return others === 1 && (await countPainted(elsewhere, WORDS)) === left;
    });
    await page.bringToFront();
    await card.click('.notice button');
    await until('its paint is back', async () => (await countPainted(page, WORDS)) === 1);
  });

  it('takes on the colours that the reader chose, at once', async () => {
    const page = await use().open(`${SECTOR}/hops`);
    await openCard(page);
    await changeSettings(use(), { theme: 'dark' });
    await page.bringToFront();
    const card = await openCard(page);
    const paper = () =>
      card.evaluate(
        () => getComputedStyle(document.querySelector('.card') ?? document.body).backgroundColor,
      );
    const darkness = async () =>
      Math.max(...((await paper()).match(/\d+/g) ?? ['255']).map(Number));
    await until('the card is dark', async () => (await darkness()) < 80);
    await changeSettings(use(), { theme: 'light' });
    await until('the card is light', async () => (await darkness()) > 200);
    await changeSettings(use(), { theme: 'system' });
  });
});
