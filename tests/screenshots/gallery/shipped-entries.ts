/** Entries of the shipped commentary, read as the extension reads them. */
import published from 'virtual:pack';
import { buildEntryView } from '../../../core/pack/build-entry-view.ts';
import type { EntryView } from '../../../core/pack/entry-view.ts';
import { parseMarkdown } from '../../../core/pack/parse-markdown.ts';
import { parsePack } from '../../../core/pack/parse-pack.ts';

const parsed = parsePack(published);
if (!parsed.ok) throw new Error('The shipped commentary does not parse');

export const PACK = parsed.pack;

export function showEntry(id: string): EntryView {
  const entry = buildEntryView(PACK, id, parseMarkdown);
  if (entry === undefined) throw new Error(`The shipped commentary has no ${id}`);
  return entry;
}
