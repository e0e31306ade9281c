/** Pages that forbid a great deal, in a browser that does too: painted, read and written on as anywhere. */
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers/launch.ts';
import { compareScreenshots } from './compare-screenshots.ts';
import { SECTOR } from './origin/routes.ts';
import {
  findWords,
  picturePaint,
  readCardOn,
  waitForPaint,
  waitForText,
  writeNote,
} from './reader.ts';
import { useBrowser } from './use-browser.ts';

const PAGES = [
  { policy: 'no policy', path: '/article' },
  { policy: 'a content security policy that forbids everything', path: '/strict-csp' },
  { policy: 'cross-origin isolation', path: '/isolated' },
];

describe.each(BROWSERS)('in %s with third-party cookies blocked', (name) => {
  const use = useBrowser(name, { blockThirdPartyCookies: true });

  it.each(PAGES)('a page with $policy is painted', async ({ path }) => {
    const page = await use().open(`${SECTOR}${path}`);
    await waitForPaint(page);
    const line = await findWords(page, 'Neighbour Day');
    const { painted, bare } = await picturePaint(page);
    expect(compareScreenshots(bare, painted, [line]).inside).toBeGreaterThan(line.width / 2);
  });

  it.each(PAGES)('a page with $policy is read and written on', async ({ path }) => {
    const note = `Written on ${path}`;
    const page = await use().open(`${SECTOR}${path}`);
    await waitForPaint(page);
    const card = await readCardOn(page, 'Neighbour Day', 'What was said of it');
    await writeNote(page, card, note);

    const notebook = await use().openExtensionPage('notebook.html');
    expect(await waitForText(notebook, note)).toContain('Neighbour Day');
  });
});
