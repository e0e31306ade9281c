/**
 * The pages to measure on: those of a folder, or pages of our own making with the shape of news pages (much
 * navigation, many short texts, some long ones). Mentions are planted in both, in the source, so that the DOM is as the parser leaves it.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DefaultTreeAdapterMap, parse, serialize } from 'parse5';
import { createRandom, type Random } from './random.ts';

export interface BenchPage {
  readonly name: string;
  readonly html: string;
}

/** The forms that are planted; part of every lexicon. */
export const PLANTED = [
  'Kerbside Levy',
  'Parking District',
  'Lantern Report',
  'Community Hours Act',
  'Neighbourhood Ledger',
  'Street Covenant',
  'Lamplight Fund',
  'Pop-up Ward',
  'Commons Warden',
  'Duty to Listen',
] as const;

/** The spellings in which they are planted; the peers know the first three. */
const SPELLINGS: readonly ((form: string) => string)[] = [
  (form) => form,
  (form) => form.toUpperCase(),
  (form) => form.toLowerCase(),
  (form) => form.replace(' ', '&nbsp;'),
  (form) => form.replace(' ', '\n   '),
  (form) => `<b>${form.slice(0, 3)}</b>${form.slice(3)}`,
  (form) => form.replace(' ', ' <a href="#">').concat('</a>'),
  (form) => `${form.slice(0, 2)}&shy;${form.slice(2)}`,
  (form) => `${form}’s`,
  (form) => form.replace('-', '\u2011').replace(' ', '\u2011'),
];

export async function readPages(folder: string): Promise<readonly BenchPage[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, html: await readFile(join(folder, name), 'utf8') })),
  );
}

/** Puts a mention before the text of every eighth paragraph, at least one a page; gives how many. */
export function plantMentions(page: BenchPage): {
  readonly page: BenchPage;
  readonly planted: number;
} {
  const document = parse(page.html);
  const paragraphs = listParagraphs(document);
  let planted = 0;
  for (let index = 0; index < paragraphs.length; index += EVERY) {
    const form = PLANTED[planted % PLANTED.length] ?? PLANTED[0];
    const spell = SPELLINGS[Math.floor(planted / 3) % SPELLINGS.length];
    const first = paragraphs[index]?.childNodes[0];
    if (first === undefined || !('value' in first) || spell === undefined) continue;
    first.value = `${MARK}${planted} ${first.value}`;
    planted++;
    marks.set(`${MARK}${planted - 1} `, `The ${spell(form)} says: `);
  }
  let html = serialize(document);
  for (const [mark, text] of marks) html = html.replace(mark, text);
  marks.clear();
  return { page: { name: page.name, html }, planted };
}

const EVERY = 8; // paragraphs
const MARK = 'PLANTED-HERE-';
const marks = new Map<string, string>();

type Parent = DefaultTreeAdapterMap['parentNode'];
type Element = DefaultTreeAdapterMap['element'];

function listParagraphs(parent: Parent): readonly Element[] {
  const found: Element[] = [];
  const open: Parent[] = [parent];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if ('tagName' in at && at.tagName === 'p') found.push(at);
    for (const child of at.childNodes.toReversed()) if ('childNodes' in child) open.push(child);
  }
  return found;
}

/** Pages of our own making, from short to long. */
export function makePages(count: number): readonly BenchPage[] {
  const random = createRandom(20_200_924);
  return Array.from({ length: count }, (_, index) => ({
    name: `made-${index}.html`,
    html: makePage(random, 10 + Math.round(1.13 ** index)),
  }));
}

export function makePage(random: Random, paragraphs: number): string {
  const list = (items: number) =>
    `<ul>\n${Array.from({ length: items }, () => `  <li><a href="#">${makeText(random, 3)}</a></li>\n`).join('')}</ul>`;
  const body = Array.from({ length: paragraphs }, (_, index) => {
    const [before, inside, after] = [40, 3, 25].map((words) =>
      makeText(random, 1 + random.below(words)),
    );
    const heading = index % 6 === 0 ? `<h2>${makeText(random, 5)}</h2>\n` : '';
    return `${heading}<p>${before} <a href="#">${inside}</a> ${after}. <em>${inside}</em>, ${before}.</p>\n`;
  }).join('');
  return `<!doctype html><meta charset="utf-8"><title>${makeText(random, 6)}</title>
<body><header><nav>${list(30)}</nav></header>
<main><article><h1>${makeText(random, 7)}</h1>\n${body}</article><aside>${list(12)}</aside></main>
<footer>${list(40)}</footer></body>`;
}

/** Words of a made-up language with the frequencies of a real one (Zipf). */
export function makeText(random: Random, words: number): string {
  return Array.from({ length: words }, () => wordOf(Math.floor(1 / (random.next() + 1e-4)))).join(
    ' ',
  );
}

const SYLLABLES = 'ba co di fo ge hu in ka lo mer nu or per que ra sta ti un ve wil'.split(' ');

function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  }
  return word;
}
