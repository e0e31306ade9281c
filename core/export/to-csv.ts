/**
 * Notes as Readwise imports them, and a spreadsheet opens them. Readwise wants a highlight in each row, so a note without
 * a quote is its own; tags stand in the note as it reads them, `.tag` at the beginning. Times are UTC.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
import type { Note } from '../note/note.ts';
import { titleOf } from './to-markdown.ts';

const COLUMNS: readonly string[] = [
  'Highlight',
  'Title',
  'Author',
  'URL',
  'Note',
  'Location',
  'Date',
];

export function toCsv(notes: readonly Note[]): string {
  const rows = notes.filter(hasWords).map(toRow);
  return [COLUMNS, ...rows].map((row) => `${row.map(toField).join(',')}\r\n`).join('');
}

function hasWords({ body, target }: Note): boolean {
  return body.trim() !== '' || target.quote !== undefined;
}

function toRow(note: Note): readonly string[] {
  const { body, tags, target, created } = note;
  const { page, entryTitle, quote, position } = target;
  const inline = tags.map((tag) => `.${tag.replace(/\s+/g, '-')}`).join(' ');
  const words = quote === undefined ? '' : body;
  return [
    quote?.exact ?? body,
    page?.title ?? entryTitle ?? titleOf(note) ?? '',
    '',
    page?.url ?? '',
    [inline, words].filter((part) => part !== '').join('\n'),
    position === undefined ? '' : String(position.start),
    created.slice(0, 19).replace('T', ' '),
  ];
}

/**
 * Spreadsheets run a field that begins with one of these as a formula, so that a page could plant one in a quotation:
 * an apostrophe before it makes it text, as OWASP advises. Full-width signs count as their narrow ones.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[\s\0]*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;

function toField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
