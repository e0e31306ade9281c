/** Notes from end to end: written, bound to a passage, found again, taken out and brought back, made a briefing of. */
import { describe, expect, it } from 'vitest';
import type { Frame, Page } from './browsers/browser.ts';
import { BROWSERS } from './browsers/launch.ts';
import { until } from './browsers/until.ts';
import { SECTOR } from './origin/routes.ts';
import { readCardOn, textOf, waitForPaint, waitForText, writeNote } from './reader.ts';
import { useBrowser } from './use-browser.ts';

const ARTICLE = `${SECTOR}/article`;
const PASSAGE = 'Neighbour Day';

describe.each(BROWSERS)('in %s', (name) => {
  const use = useBrowser(name);

  it('notes words that the reader selected, and leads back to them', async () => {
    const page = await use().open(ARTICLE);
    await waitForPaint(page);
    const around = await selectWords(page, PASSAGE);
    const panel = await use().openExtensionPage('sidepanel.html');
    await page.bringToFront();
    await noteOnSelection(panel, ARTICLE);
    await waitForText(panel, 'Note on the selected words');
    expect(await textOf(panel)).toContain(PASSAGE);
    await fill(panel, '.selection-note textarea', 'Who pays for the bunting?');
    await tagIt(panel, '.selection-note', '#Follow up, money');
    await press(panel, 'Save note');
    await until('the note is kept', async () => !(await textOf(panel)).includes('Save note'));

    await page.evaluate(() => scrollTo(0, 0));
    await until('the panel lists it', async () =>
      (await textOf(panel)).includes('Who pays for the bunting?'),
    );
    const kept = await listNotes(panel);
    const [note] = kept.filter(({ body }) => body === 'Who pays for the bunting?');
    expect(note?.tags).toEqual(['Follow up', 'money']);
    expect(note?.target.quote?.exact).toBe(PASSAGE);
    expect(around.replace(/\s+/g, ' ')).toContain(note?.target.quote?.suffix.trim().split(' ')[0]);
    expect(note?.target.position?.end).toBeGreaterThan(note?.target.position?.start ?? 0);

    await press(panel, 'Go to the passage');
    await until('the passage is marked', () =>
      page.evaluate(() => (CSS.highlights.get('sr-place')?.size ?? 0) > 0),
    );
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await until('the mark goes by itself', () =>
      page.evaluate(() => !CSS.highlights.has('sr-place')),
    );
  });

  it('says that a passage is gone, and what stood around it', async () => {
    const page = await use().open(ARTICLE);
    await waitForPaint(page);
    await page.evaluate((words) => {
      const texts = document.createTreeWalker(document.body, 4);
      for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
        if (node.data.includes(words)) node.data = 'An editor thought better of it.';
      }
    }, PASSAGE);
    const panel = await use().openExtensionPage('sidepanel.html');
    await page.bringToFront();
    await waitForText(panel, 'Look for these on the page');
    await press(panel, 'Look for these on the page');
    await waitForText(panel, 'These words are no longer on the page.');

    const notebook = await use().openExtensionPage('notebook.html');
    await waitForText(notebook, 'Who pays for the bunting?');
    await press(notebook, 'Narrow');
    await notebook.click('.filters input[type="checkbox"]');
    await waitForText(notebook, 'These words are no longer on the page.');
  });

  it('opens the panel on selected words by key', async () => {
    const notebook = await use().openExtensionPage('notebook.html');
    const page = await use().open(ARTICLE);
    await waitForPaint(page);
    await selectWords(page, PASSAGE);
    await page.bringToFront();
    await use().browser.runCommand('note-on-selection');
    await until('a panel has the words', async () => {
      const texts = await readOtherPages(notebook, 'sidepanel.html');
      return texts.some(
        (text) => text.includes('Note on the selected words') && text.includes(PASSAGE),
      );
    });
  });

  it('takes no words from a field', async () => {
    const page = await use().open(ARTICLE);
    await waitForPaint(page);
    await page.click('#email');
    await page.type('secret');
    await page.press('Control+a');
    const panel = await use().openExtensionPage('sidepanel.html');
    expect(await noteOnSelection(panel, ARTICLE)).toBe(false);
  });

  it('shows a note in the notebook as it is saved in a card, and finds it by a misspelt word', async () => {
    const notebook = await use().openExtensionPage('notebook.html');
    const page = await use().open(ARTICLE);
    await waitForPaint(page);
    const card = await readCardOn(page, 'Community Right to Serve', 'What was said of it');
    await writeNote(page, card, 'The borough treasurer doubts the sums.');
    await notebook.bringToFront();
    await waitForText(notebook, 'The borough treasurer doubts the sums.');
    const [kept] = (await listNotes(notebook)).filter(({ body }) => body.includes('treasurer'));
    expect(kept?.target.quote?.exact).toBe('Community Right to Serve');
    expect(kept?.target.position?.start).toBeGreaterThan(0);
    await fill(notebook, 'input[type="search"]', 'tresurer borou');
    await until('only what answers is listed', async () => {
      const text = await textOf(notebook);
      return text.includes('treasurer') && !text.includes('bunting');
    });
    const marked = await notebook.evaluate(() =>
      [...(CSS.highlights.get('found') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
        startContainer.textContent?.slice(startOffset, endOffset),
      ),
    );
    expect(marked).toEqual(['borough', 'treasurer']);
  });

  it('changes a note by the keyboard, keeps how it read before, and goes back', async () => {
    const notebook = await use().openExtensionPage('notebook.html');
    await waitForText(notebook, 'The borough treasurer doubts the sums.');
    await notebook.evaluate(() => document.querySelector<HTMLElement>('article')?.focus());
    await notebook.press('Enter');
    await until('the note can be changed', () =>
      notebook.evaluate(() => document.activeElement?.localName === 'textarea'),
    );
    await notebook.press('Control+a');
    await notebook.type('The treasurer has **changed** her mind.');
    await notebook.press('Control+Enter');
    await waitForText(notebook, 'The treasurer has changed her mind.');
    expect(await notebook.evaluate(() => document.querySelector('strong')?.textContent)).toBe(
      'changed',
    );
    await press(notebook, 'Earlier versions');
    await waitForText(notebook, 'Back to this');
    await press(notebook, 'Back to this');
    await until('it reads as before', async () =>
      (await listNotes(notebook)).some(({ body }) => body.includes('doubts the sums')),
    );
  });

  it('tags and deletes many at once, and gives them back', async () => {
    const notebook = await use().openExtensionPage('notebook.html');
    await waitForText(notebook, 'bunting');
    await notebook.click('.row__choose');
    await press(notebook, /^Choose all/);
    await tagIt(notebook, '.chosen', 'meeting');
    await press(notebook, 'Add these tags');
    await until('all have the tag', async () =>
      (await listNotes(notebook)).every(({ tags }) => tags.includes('meeting')),
    );
    const { length } = await listNotes(notebook);
    await press(notebook, 'Delete', '.chosen');
    await waitForText(notebook, `${length} notes moved to the bin`);
    expect(await listNotes(notebook)).toEqual([]);
    await press(notebook, 'Bin');
    await waitForText(notebook, '30 days left');
    await press(notebook, 'Back to notes');
    await press(notebook, 'Undo');
    await until('they are back', async () => (await listNotes(notebook)).length === length);
  });

  it('takes everything out in a file, and brings it back word for word', async () => {
    const notebook = await use().openExtensionPage('notebook.html');
    await waitForText(notebook, 'bunting');
    const before = await listNotes(notebook);
    const annotations = await saveAs(notebook, 'W3C annotations, for other tools');
    expect(JSON.parse(annotations)).toMatchObject({
      type: 'AnnotationCollection',
      total: before.length,
    });
    expect(await saveAs(notebook, 'CSV, as Readwise reads it')).toContain('Highlight,Title');
    const backup = await saveAs(notebook, 'Full backup of everything');

    await notebook.click('.row__choose');
    await press(notebook, /^Choose all/).catch(() => {}); // there is but one
    await press(notebook, 'Delete', '.chosen');
    await until('the notebook is empty', async () => (await listNotes(notebook)).length === 0);
    await press(notebook, 'Bin');
    for (let left = before.length; left > 0; left--) {
      await until('the bin is shown', async () => (await countRows(notebook)) === left);
      await press(notebook, 'Delete for good');
      await press(notebook, 'Press again to delete for good');
    }
    await waitForText(notebook, 'The bin is empty.');
    await press(notebook, 'Back to notes');

    await bringIn(notebook, 'broken.json', backup.replace('bunting', 'buntong'));
    await waitForText(notebook, 'does not fit the content');
    expect(await listNotes(notebook)).toEqual([]);
    await press(notebook, 'Close');

    await bringIn(notebook, 'backup.json', backup);
    await waitForText(notebook, `${before.length} notes will be added`);
    expect(await listNotes(notebook)).toEqual([]);
    await press(notebook, 'Bring these in');
    await waitForText(notebook, `Added: ${before.length}.`);
    expect(await listNotes(notebook)).toEqual(before);

    await press(notebook, 'Close');
    await bringIn(notebook, 'again.json', annotations);
    await waitForText(notebook, `${before.length} notes are here already`);
  });

  it('makes one document of an article just read', async () => {
    const page = await use().open(ARTICLE);
    await waitForPaint(page);
    const briefing = await use().openExtensionPage('briefing.html');
    const text = await waitForText(briefing, 'The borough treasurer doubts the sums.');
    for (const part of [
      'What is proposed',
      'What was said of it',
      'What happened since',
      'Sources',
    ])
      expect(text).toContain(part);
    const markdown = await saveBy(briefing, () => press(briefing, 'Save as Markdown'));
    expect(markdown).toMatch(/^# Briefing: /);
    expect(markdown).toContain('The borough treasurer doubts the sums.');
    expect(await saveBy(briefing, () => press(briefing, 'Save as a web page'))).toContain('<h1>');
  });
});

describe.each(BROWSERS)('with ten thousand notes in %s', (name) => {
  const use = useBrowser(name);

  it('shows the newest at once and answers a search while the keys are struck', async () => {
    const first = await use().openExtensionPage('notebook.html');
    await waitForText(first, 'You have no notes yet.');
    expect(await writeMany(first, MANY)).toMatchObject({ ok: true, added: MANY });

    const notebook = await use().openExtensionPage('notebook.html');
    await waitForText(notebook, '10000 notes');
    const rows = await countRows(notebook);
    expect(rows).toBeGreaterThan(3);
    expect(rows).toBeLessThan(60);
    const shown = await notebook.evaluate(() => performance.now());
    // A misspelling is forgiven by the index alone: when it is, the index is whole.
    await fill(notebook, 'input[type="search"]', 'tresurer 4321');
    await waitForText(notebook, 'Treasurer of ward 4321');
    const times = await timeSearches(notebook, [
      'ward 17',
      'lamp 5',
      'budget 432',
      'streets 3',
      'council report 99',
    ]);
    console.log(`${name}: 10,000 notes on screen by ${Math.round(shown)} ms;`, times);
    expect(times).toHaveLength(5);

    await notebook.evaluate(() => {
      const row = document.querySelector<HTMLElement>('article');
      row?.focus();
      row?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    });
    await until('the last note is shown', () =>
      notebook.evaluate(() => {
        const { activeElement: row } = document;
        return row !== null && row.ariaPosInSet === row.ariaSetSize;
      }),
    );
  });
});

const MANY = 10_000;

/** From the key to the rows that answer, in ms; the frame that shows them follows. */
function timeSearches(
  page: Frame,
  queries: readonly string[],
): Promise<readonly { readonly query: string; readonly ms: number }[]> {
  return page.evaluate(async (wanted) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (field === null) throw new Error('no search');
    const times: { query: string; ms: number }[] = [];
    for (const query of wanted) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const before = document.querySelector('[role="feed"]')?.textContent;
      const start = performance.now();
      field.value = query;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      while (document.querySelector('[role="feed"]')?.textContent === before) {
        if (performance.now() - start > 2_000) throw new Error(`no answer to ${query}`);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      times.push({ query, ms: Math.round(performance.now() - start) });
    }
    return times;
  }, queries);
}

/** As an import does. */
function writeMany(page: Frame, count: number): Promise<unknown> {
  return page.evaluate(async (many) => {
    const both = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
    const notes = Array.from({ length: many }, (_, at) => {
      const time = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
      return {
        id: crypto.randomUUID(),
        body: `Treasurer of ward ${at}.\nAsk about lamp post ${at % 97}, the library and the budget of ${at % 13} streets.`,
        tags: [`tag ${at % 40}`],
        target: {
          page: {
            url: `https://news.example/${at}`,
            canonicalUrl: `https://news.example/${at}`,
            title: `Council report ${at}`,
          },
        },
        created: time,
        modified: time,
      };
    });
    const api = both.browser ?? both.chrome;
    const message = { to: 'importNotes', payload: { notes, onConflict: 'keep' } };
    return (await api?.runtime.sendMessage(message))?.reply;
  }, count);
}

interface KeptNote {
  readonly id: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly target: {
    readonly quote?: { readonly exact: string; readonly prefix: string; readonly suffix: string };
    readonly position?: { readonly start: number; readonly end: number };
  };
}

/** As they stand in the database, those in the bin left out. */
function listNotes(page: Frame): Promise<readonly KeptNote[]> {
  return page.evaluate(
    () =>
      new Promise<KeptNote[]>((resolve, reject) => {
        const opening = indexedDB.open('notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const rows = opening.result.transaction('notes').objectStore('notes').getAll();
          rows.onsuccess = () => {
            opening.result.close();
            const notes = rows.result.map(({ note }) => note);
            resolve(notes.filter(({ deleted }) => deleted === undefined));
          };
        };
      }),
  );
}

function countRows(page: Frame): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('article').length);
}

/** Gives what stands after the words. */
async function selectWords(page: Page, words: string): Promise<string> {
  return page.evaluate((wanted) => {
    const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, 4);
    for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return node.data.slice(at);
    }
    throw new Error(`The page does not say “${wanted}” in one text`);
  }, words);
}

/** Of the browsers' API, what is asked here. */
interface ExtensionApi {
  readonly tabs: {
    query(of: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
  };
  readonly extension: { getViews(): readonly Window[] };
  readonly runtime: { sendMessage(message: object): Promise<{ readonly reply: unknown }> };
}

/** What other pages of the extension show. */
function readOtherPages(page: Frame, path: string): Promise<readonly string[]> {
  return page.evaluate((wanted) => {
    const both = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
    const views = (both.browser ?? both.chrome)?.extension.getViews() ?? [];
    return views
      .filter(({ location }) => location.pathname === `/${wanted}`)
      .map(({ document }) => document.body.textContent ?? '');
  }, path);
}

/** As the menu and the key do: what is selected in the tab with that address becomes what the panel's note is on. */
function noteOnSelection(panel: Frame, url: string): Promise<boolean> {
  return panel.evaluate(async (address) => {
    const both = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
    const api = both.browser ?? both.chrome;
    if (api === undefined) throw new Error('not a page of the extension');
    const tabs = await api.tabs.query({});
    const tabId = tabs.find((tab) => tab.url?.startsWith(address))?.id;
    const answer = await api.runtime.sendMessage({ to: 'noteOnSelection', payload: { tabId } });
    return answer.reply === true;
  }, url);
}

/** A button by its words or its label, within an element. */
async function press(page: Frame, name: string | RegExp, within = 'body'): Promise<void> {
  const wanted = typeof name === 'string' ? `^${name}$` : name.source;
  await until(`there is a button “${wanted}”`, () =>
    page.evaluate(
      ([pattern, root]) => {
        const buttons = document.querySelectorAll<HTMLElement>(`${root} button, ${root} summary`);
        const found = [...buttons].find((button) =>
          new RegExp(pattern).test(button.ariaLabel ?? button.textContent?.trim() ?? ''),
        );
        found?.click();
        return found !== undefined;
      },
      [wanted, within] as const,
    ),
  );
}

async function fill(page: Frame, selector: string, text: string): Promise<void> {
  await until(`there is a ${selector}`, () =>
    page.evaluate(
      ([where, typed]) => {
        const field = document.querySelector<HTMLTextAreaElement>(where);
        if (field === null) return false;
        field.focus();
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return true;
      },
      [selector, text] as const,
    ),
  );
}

async function tagIt(page: Frame, within: string, tags: string): Promise<void> {
  await fill(page, `${within} .tag-field input`, `${tags},`);
  const [last = ''] = tags.split(/[,#\s]+/).slice(-1);
  await until('the tags are set', () =>
    page.evaluate(
      ([where, tag]) =>
        [...document.querySelectorAll(`${where} .tag`)].some((one) =>
          one.textContent?.includes(tag),
        ),
      [within, last] as const,
    ),
  );
}

function saveAs(page: Frame, format: string): Promise<string> {
  return saveBy(page, () => press(page, format));
}

/** The text of the file that the page hands over. */
async function saveBy(page: Frame, act: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) {
        void blob.text().then((text) => sessionStorage.setItem('saved', text));
      }
      URL.createObjectURL = make;
      return 'data:,'; // nothing is written to the disk
    };
    sessionStorage.removeItem('saved');
  });
  await act();
  return until('a file is saved', () =>
    page.evaluate(() => sessionStorage.getItem('saved') ?? undefined),
  );
}

function bringIn(page: Frame, name: string, text: string): Promise<void> {
  return page.evaluate(
    ([file, content]) => {
      const field = document.querySelector<HTMLInputElement>('input[type="file"]');
      const files = new DataTransfer();
      files.items.add(new File([content], file));
      if (field === null) throw new Error('no field for a file');
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, text] as const,
  );
}
