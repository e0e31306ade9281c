/** The demo without a display: what a reader would do, step by step, with pictures of what they would see. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { Page } from '../../tests/e2e/browsers/browser.ts';
import { launchBrowser } from '../../tests/e2e/browsers/launch.ts';
import { SECTOR } from '../../tests/e2e/origin/routes.ts';
import type { Origin } from '../../tests/e2e/origin/start-origin.ts';
import {
  findWords,
  listPainted,
  readCardOn,
  textOf,
  waitForPaint,
  waitForText,
  writeNote,
} from '../../tests/e2e/reader.ts';
import { step } from './step.ts';

const OUTPUT = 'demo-output';
const ARTICLE = `${SECTOR}/article`;
const WORDS = 'Community Right to Serve';
const NOTE = 'Who would have answered the challenge, and by when? Ask Eastmere.';

export async function doTheJob(origin: Origin): Promise<void> {
  await rm(OUTPUT, { recursive: true, force: true });
  await mkdir(OUTPUT);
  const browser = await launchBrowser('chromium', { origin });
  try {
    let page: Page;
    await step(`Open ${ARTICLE} in Chromium, with the extension`, async () => {
      page = await browser.open(ARTICLE);
      await waitForPaint(page);
      await findWords(page, WORDS);
      const painted = await listPainted(page);
      const picture = await take(page, 'article');
      return `${painted.length} mentions are painted on this screen and the next: ${painted.map(({ text }) => text).join(', ')}. ${picture}`;
    });
    await step(`Rest the pointer on “${WORDS}”`, async () => {
      const card = await readCardOn(page, WORDS, 'What was said of it');
      const picture = await take(page, 'card');
      return `The card opens and says:\n${quote(await textOf(card))}\n   ${picture}`;
    });
    await step('Write a note in the card, and save it with Ctrl+Enter', async () => {
      const card = await readCardOn(page, WORDS, 'What was said of it');
      await writeNote(page, card, NOTE);
      return `“${NOTE}” is kept. ${await take(page, 'note-saved')}`;
    });
    await step('Close the browser, start it again, and come back', async () => {
      await browser.restart();
      page = await browser.open(ARTICLE);
      await waitForPaint(page);
      const card = await readCardOn(page, WORDS, NOTE);
      await card.evaluate(() =>
        document.querySelector('textarea')?.scrollIntoView({ block: 'end' }),
      );
      return `The note is under the same entry. ${await take(page, 'after-restart')}`;
    });
    await step('Open the notebook', async () => {
      const notebook = await browser.openExtensionPage('notebook.html');
      await waitForText(notebook, NOTE);
      return `It lists the note. ${await take(notebook, 'notebook')}`;
    });
  } finally {
    await browser.close();
  }

  console.log(
    '\nDone. The browser could reach the hosts of the demo on this machine, and no other.',
  );
}

async function take(page: Page, name: string): Promise<string> {
  const file = `${OUTPUT}/${name}.png`;
  await writeFile(file, await page.screenshot());
  return `Picture: ${file}`;
}

/** The first lines of a long text, set in. */
function quote(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines
    .slice(0, 8)
    .map((line) => `   | ${line.slice(0, 140)}`)
    .join('\n');
}
