/** Text files as one zip. Their times are those of the notes, so the same notes give the same bytes. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { MarkdownFile } from './to-markdown.ts';

/** A zip knows no earlier and no later time. */
const FIRST = Date.UTC(1980, 0, 2);
const LAST = Date.UTC(2099, 11, 30);

export function zipFiles(files: readonly MarkdownFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, text, modified } of files) {
    const mtime = Math.min(Math.max(Date.parse(modified), FIRST), LAST);
    entries[name] = [strToU8(text), { mtime }];
  }
  return zipSync(entries, { level: 6 });
}
