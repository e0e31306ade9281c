/**
 * Notes as Markdown, for Obsidian and whatever else reads it: one file a note, with what is known of it in front, or one
 * document to read. The note itself is the reader's Markdown and stays as it is; all else is escaped.
 */
import type { Note } from '../note/note.ts';
import { escapeMarkdown, escapeMarkdownLine, quoteMarkdown } from './escape-markdown.ts';
import { nameFiles } from './file-names.ts';
import { toUri } from './to-uri.ts';

export interface MarkdownFile {
  readonly name: string;
  readonly text: string;
  /** ISO 8601 in UTC. */
  readonly modified: string;
}

export interface MarkdownWords {
  /** Names a note that has neither page, entry nor words. */
  readonly untitled: string;
}

export function toMarkdownFiles(
  notes: readonly Note[],
  { untitled }: MarkdownWords,
): readonly MarkdownFile[] {
  const titled = notes.map((note) => ({ id: note.id, title: titleOf(note) ?? untitled }));
  const names = nameFiles(titled, { ending: '.md', fallback: untitled });
  return notes.map((note, at) => ({
    name: names[at] ?? `${note.id}.md`,
    text: `${writeFrontMatter(note, titled[at]?.title ?? untitled)}\n${writeText(note)}`,
    modified: note.modified,
  }));
}

/** `title`: of the document. In the order given. */
export function toMarkdownDocument(
  notes: readonly Note[],
  { title, untitled }: MarkdownWords & { readonly title: string },
): string {
  const parts = notes.map((note) => {
    const heading = escapeMarkdownLine(titleOf(note) ?? untitled);
    return `## ${heading}\n\n${writeText(note)}\n${writeMargin(note)}\n`;
  });
  return [`# ${escapeMarkdownLine(title)}\n`, ...parts].join('\n');
}

/** The page, else the entry, else how the note begins. */
export function titleOf({ body, target }: Note): string | undefined {
  const [line = ''] = body.trim().split('\n', 1);
  const candidates = [target.page?.title, target.entryTitle, line.replace(/^[#>*+\-\s]+/, '')];
  return candidates.map((text) => text?.trim()).find((text) => text !== undefined && text !== '');
}

/**
 * Properties as Obsidian has them. Each text is quoted as JSON quotes it, which YAML reads the same, but for signs that
 * YAML's older readers take for a line's end or refuse.
 */
function writeFrontMatter({ id, tags, target, created, modified }: Note, title: string): string {
  const { page, entry, entryTitle } = target;
  const known: readonly (readonly [string, string | undefined])[] = [
    ['title', quote(title)],
    ['url', page && quote(page.url)],
    ['entry', entryTitle === undefined ? entry && quote(entry.entry) : quote(entryTitle)],
    ['pack', entry && quote(entry.pack)],
    [
      'tags',
      `[${tags
        .flatMap((tag) => toObsidianTag(tag) ?? [])
        .map(quote)
        .join(', ')}]`,
    ],
    ['created', toSeconds(created)],
    ['modified', toSeconds(modified)],
    ['id', quote(id)],
  ];
  const lines = known.flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${value}`));
  return ['---', ...lines, '---', ''].join('\n');
}

function writeText({ body, target }: Note): string {
  const quoted = target.quote && quoteMarkdown(escapeMarkdown(target.quote.exact));
  return `${[quoted, body].filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}

/** Where and when: the last line of a note in a document. */
function writeMargin({ tags, target, created }: Note): string {
  const { page, entryTitle } = target;
  const words = tags.flatMap((tag) => toObsidianTag(tag) ?? []).map((tag) => `#${tag}`);
  return [
    page && writeAddress(page.url),
    page && entryTitle && escapeMarkdownLine(entryTitle),
    created.slice(0, 10),
    words.join(' '),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

/** A link only where it leads to the web: an address may have come from another's file. */
function writeAddress(url: string): string {
  const address = toUri(url);
  return address !== undefined && /^https?:/i.test(address)
    ? `<${address}>`
    : escapeMarkdownLine(url);
}

/** Obsidian's tags are one word, of letters, digits, `_`, `-`, `/`, and no number. */
function toObsidianTag(tag: string): string | undefined {
  const word = tag
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]/gu, '');
  if (word === '') return undefined;
  return /^\p{N}+$/u.test(word) ? `_${word}` : word;
}

function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function toSeconds(time: string): string {
  return time.replace(/\.\d+Z$/, 'Z');
}
