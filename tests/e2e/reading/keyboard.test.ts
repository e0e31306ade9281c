/** By key alone: from mention to mention, into the card, and back to where the reader was. */
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Page } from '../browsers/browser.ts';
import { BROWSERS } from '../browsers/launch.ts';
import { until } from '../browsers/until.ts';
import { SECTOR } from '../origin/routes.ts';
import { waitForPaint } from '../reader.ts';
import { useBrowser } from '../use-browser.ts';
import { waitForCard, waitUntilClosed } from './gestures.ts';
import { HOPS, READING_PAGES } from './pages.ts';

const [FIRST, SECOND] = HOPS;

/** The title of the card, when the keyboard is in it. */
async function focusedTitle(page: Page): Promise<string | undefined> {
  for (const card of await page.extensionFrames()) {
    const title = await card.evaluate(() => {
      const { activeElement } = document;
      return document.hasFocus() && activeElement?.matches('h1') ? activeElement.textContent : null;
    });
    if (title !== null) return title;
  }
  return undefined;
}

describe.each(BROWSERS)('in %s', (name) => {
  const use = useBrowser(name, { routes: READING_PAGES });

  it('goes from mention to mention, and gives the keyboard back with Esc', async () => {
    const page = await use().open(`${SECTOR}/hops`);
    await waitForPaint(page);
    await page.click('#field');
    const { browser } = use();

    await browser.runCommand('next-mention'); // the report itself comes first
    await until('the keyboard is in the card', () => focusedTitle(page));
    await browser.runCommand('next-mention');
    await waitForCard(page, FIRST);
    await until(`the keyboard is on “${FIRST}”`, async () =>
      /passport/i.test((await focusedTitle(page)) ?? ''),
    );
    await browser.runCommand('next-mention');
    await waitForCard(page, SECOND);
    await browser.runCommand('previous-mention');
    await waitForCard(page, FIRST);
    await until(`the keyboard is on “${FIRST}” again`, async () =>
      /passport/i.test((await focusedTitle(page)) ?? ''),
    );

    await page.press('Escape');
    await waitUntilClosed(page);
    await page.type('back');
    const field = await page.evaluate(() => document.querySelector('textarea')?.value);
    expect(field).toBe('back');
  });

  it('works on the welcome page, which is our own', async () => {
    const page = await use().openExtensionPage('welcome.html');
    await waitForPaint(page);
    await until('the keyboard is in a card', async () => {
      await use().browser.runCommand('next-mention');
      await wait(500);
      return focusedTitle(page);
    });
  });

  it('brings the mention into view', async () => {
    const page = await use().open(`${SECTOR}/hops`);
    await waitForPaint(page);
    await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
    await use().browser.runCommand('next-mention');
    await until('the mention is in view with its card', async () => {
      const top = await page.evaluate(
        () => document.getElementById('report')?.getBoundingClientRect().top ?? -1,
      );
      return top > 0 && (await focusedTitle(page)) !== undefined;
    });
  });
});
