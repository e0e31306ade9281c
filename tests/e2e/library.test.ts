/** A pack from end to end: published with the command, announced, looked at, kept, read, updated, stepped back, removed. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import smallPack from '../../core/pack/fixtures/small-pack.json' with { type: 'json' };
import { writeFolder } from '../../core/pack/folder/write-folder.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { parsePack } from '../../core/pack/parse-pack.ts';
import { ROOT } from '../source-files.ts';
import type { Frame, Page } from './browsers/browser.ts';
import { BROWSERS } from './browsers/launch.ts';
import { until } from './browsers/until.ts';
import { ELSEWHERE, SECTOR } from './origin/routes.ts';
import { readCardOn, textOf, waitForPaint, waitForText, writeNote } from './reader.ts';
import { useBrowser } from './use-browser.ts';

const ADDRESS = `${ELSEWHERE}/kerbside/pack.json`;
const ARTICLE = `${SECTOR}/kerb`;
const BEFORE =
  'A charge on each metre of kerb that a council lets to vehicles, spent on pavements.';
const AFTER = 'A charge on each yard of kerb that a council lets to vehicles, spent on pavements.';

describe.each(BROWSERS)('in %s', (name) => {
  let published = '';
  const use = useBrowser(name, {
    routes: {
      [ADDRESS]: {
        get html() {
          return published;
        },
        headers: { 'content-type': 'application/json' },
      },
      [ARTICLE]: {
        html: '<title>Kerbs</title><main><p>They want a Kerbside Levy here.</p></main>',
      },
    },
  });

  it('keeps nothing of a pack before the reader says so', async () => {
    published = await publish(examplePack(3));
    await use().browser.willGrant(`${ELSEWHERE}/*`);
    const library = await use().openExtensionPage(
      `library.html#${new URLSearchParams({ offer: ADDRESS })}`,
    );
    await waitForText(library, 'The page that you came from announces this pack.');
    await press(library, 'Look at it');
    const text = await waitForText(library, 'Before you keep it');
    for (const said of [
      'Published at www.elsewhere.example',
      'It calls its publisher The Pavement',
      'On “At the Kerb”',
      'news.example',
      'It is not signed.',
    ])
      expect(text).toContain(said);
    expect(await listPackIds(library)).not.toContain(ADDRESS);
    await press(library, 'Leave it');
    await waitForText(library, 'Look at it');
    expect(await listPackIds(library)).not.toContain(ADDRESS);
  });

  it('keeps what was shown, and opens a card on it', async () => {
    const library = await use().openExtensionPage('library.html');
    await until('the page is there', () =>
      library.evaluate(() => document.querySelector('.add-pack input') !== null),
    );
    await library.click('.add-pack input');
    await library.type(ADDRESS);
    await press(library, 'Look at it');
    await waitForText(library, 'Before you keep it');
    await press(library, 'Keep it');
    await waitForText(library, '“The kerbside review, read again” is kept.');
    await waitForText(library, 'Last looked for on');

    const page = await use().open(ARTICLE);
    await waitForPaint(page);
    const card = await readCardOn(page, 'Kerbside Levy', BEFORE);
    await writeNote(page, card, 'Whose kerb is it?');
  });

  it('brings a new revision, shows what changed word by word, and steps back', async () => {
    published = await publish(examplePack(4, AFTER));
    const library = await use().openExtensionPage('library.html');
    await waitForText(library, 'Last looked for on');
    await press(library, 'Look for changes now');
    await waitForText(library, 'Brought from revision 3 to 4.');
    await library.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('.pack__changes'))
        details.open = true;
    });
    await waitForText(library, 'From revision 3 to 4');
    const [gone, come] = await library.evaluate(() =>
      ['del', 'ins'].map((tag) => document.querySelector(tag)?.textContent),
    );
    expect([gone, come]).toEqual(['metre', 'yard']);
    await press(library, 'I have read this');
    await waitForText(library, 'What changed in this revision');

    await press(library, 'Back to revision 3');
    await waitForText(library, 'revision 3,');
    await waitForText(library, 'It stays at this revision until you let it go.');
    const page = await use().open(ARTICLE);
    await waitForPaint(page);
    await readCardOn(page, 'Kerbside Levy', BEFORE);
  });

  it('says why a look brought nothing, and keeps what is there', async () => {
    published = 'no pack at all';
    const library = await use().openExtensionPage('library.html');
    await waitForText(library, 'It stays at this revision');
    await library.click('.pack:has(.updates) .pack__foot label:nth-of-type(2)');
    await waitForText(library, 'Next look on');
    await press(library, 'Look for changes now');
    await waitForText(library, 'It is not a proper pack: the pack is not JSON');
    expect(await listPackIds(library)).toContain(ADDRESS);
    const settings = await use().openExtensionPage('settings.html');
    const ledger = await waitForText(settings, ADDRESS);
    expect(ledger).toContain('Fetched, ');
  });

  it('removes it with its notes kept, and brings it back', async () => {
    const library = await use().openExtensionPage('library.html');
    await waitForText(library, 'The kerbside review, read again');
    await press(library, /^Remove The kerbside/);
    await waitForText(library, 'was removed. Your notes on it are kept.');
    expect(await listPackIds(library)).not.toContain(ADDRESS);
    const notebook = await use().openExtensionPage('notebook.html');
    await waitForText(notebook, 'Whose kerb is it?');
    await library.bringToFront();
    await press(library, 'Undo');
    await waitForText(library, 'Forward to revision 4');
    await until('nothing is said of removing', async () => {
      return !(await textOf(library)).includes('was removed');
    });
    expect(await listPackIds(library)).toContain(ADDRESS);
  });
});

function examplePack(revision: number, proposal = BEFORE): Pack {
  const [levy, ...others] = smallPack.entries;
  const parsed = parsePack({
    ...smallPack,
    id: ADDRESS,
    feed: ADDRESS,
    revision,
    entries: [{ ...levy, proposal }, ...others],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.pack;
}

/** As a commentator does: a folder of Markdown, and the command. */
async function publish(pack: Pack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'publish-'));
  try {
    for (const [path, text] of writeFolder(pack)) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const out = join(folder, 'published.json');
    const command = [join(ROOT, 'cli/second-reading.ts'), 'build-pack', folder, '--out', out];
    await promisify(execFile)(process.execPath, command);
    return await readFile(out, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** With the pointer: what asks for a permission wants a click of the reader's own. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const wanted = typeof name === 'string' ? `^${name}$` : name.source;
  await until(`there is a button “${wanted}”`, () =>
    page.evaluate((pattern) => {
      document.querySelector('[data-pressed]')?.removeAttribute('data-pressed');
      const found = [...document.querySelectorAll<HTMLButtonElement>('button:enabled')].find(
        (button) => new RegExp(pattern).test(button.ariaLabel ?? button.textContent?.trim() ?? ''),
      );
      found?.setAttribute('data-pressed', '');
      return found !== undefined;
    }, wanted),
  );
  await page.click('[data-pressed]');
}

function listPackIds(page: Frame): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('packs');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const keys = opening.result.transaction('packs').objectStore('packs').getAllKeys();
          keys.onsuccess = () => {
            opening.result.close();
            resolve(keys.result.map(String));
          };
        };
      }),
  );
}
