/** What `scan` prints is a contract: by it others measure how well mentions are spotted. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { scan } from '../../cli/scan.ts';

const folder = mkdtempSync(join(tmpdir(), 'scan-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const lines: string[] = [];
const complaints: string[] = [];
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void complaints.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  lines.length = 0;
  complaints.length = 0;
});

const TITLE = 'Charities and Danny Kruger';
const TEXT =
  'Danny Kruger’s report, Levelling Up Our Communities, is out.\n\nThe report 🙂 is long.';
const MENTIONS = ['Danny Kruger’s report', 'Levelling Up Our Communities', 'The report'].map(
  (text) => {
    const start = TEXT.indexOf(text);
    return { entry: 'kruger-report', start, end: start + text.length, text };
  },
);

describe('--json', () => {
  test.each([
    ['blank lines separate the blocks of a .txt', 'a.txt', TEXT],
    [
      'the title of a .json is no part of its text',
      'a.json',
      JSON.stringify({ title: TITLE, text: TEXT }),
    ],
    [
      'blank lines join the blocks of a page',
      'a.html',
      `<title>${TITLE}</title><nav>The report</nav><article><p>Danny <b>Kruger</b>’s report, <i>Levelling Up Our Communities</i>, is out.<p>The report 🙂 is long.</article>`,
    ],
  ])('%s', async (_, name, source) => {
    const path = file(name, source);
    expect(await scan(['--json', path])).toBe(0);
    const shift = name === 'a.html' ? 'The report\n\n'.length : 0;
    expect(JSON.parse(lines.join('\n'))).toEqual([
      {
        file: path,
        mentions: MENTIONS.map((one) => ({
          ...one,
          start: one.start + shift,
          end: one.end + shift,
        })),
      },
    ]);
  });

  test('the text that offsets count in can be had', async () => {
    await scan(['--text', file('b.html', '<p>One<p>Two')]);
    expect(lines).toEqual(['One\n\nTwo']);
  });
});

test('people read each mention in its line, and why it counts', async () => {
  await scan([file('c.txt', TEXT)]);
  expect(lines.join('\n')).toContain('3: [The report] 🙂 is long.');
  expect(lines.join('\n')).toContain('back-reference by "the report": points back to');
});

test('labelled texts are scored, with what was missed', async () => {
  const labelled = {
    text: TEXT,
    mentions: [
      {
        entry: 'kruger-report',
        text: 'The report',
        start: TEXT.indexOf('The report'),
        kind: 'anaphora',
      },
      { entry: 'neighbour-day', text: 'long', start: TEXT.indexOf('long'), kind: 'theme' },
    ],
  };
  await scan(['--score', file('d.json', JSON.stringify(labelled))]);
  const said = lines.join('\n');
  expect(said).toContain('precision 33.3 % (1 of 3)');
  expect(said).toContain('anaphora 100.0 % (1 of 1)');
  expect(said).toContain('The report 🙂 is [long]."');
});

test.each([
  ['no file', [], 'No file to read'],
  ['a file that is not there', ['nowhere.txt'], 'nowhere.txt: there is no such file'],
  ['an address', ['https://example.org/a.html'], 'nothing is fetched'],
  ['another kind of file', [file('e.pdf', '')], 'only .txt, .json and .html are read'],
  ['a .json without text', [file('f.json', '{}')], 'text'],
  [
    'a label that does not stand there',
    [file('g.json', '{"text":"a","mentions":[{"entry":"x","text":"b","start":0}]}')],
    'does not stand at 0',
  ],
  ['a text without labels to score', ['--score', file('h.txt', 'a')], 'has no "mentions"'],
  ['a pack that is not there', ['--pack', 'nowhere', file('i.txt', 'a')], 'there is no such pack'],
])('%s is said in words, with exit code 1', async (_, args, words) => {
  expect(await scan(args)).toBe(1);
  expect(complaints.join('\n')).toContain(words);
});
