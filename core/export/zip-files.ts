/** Text files as one zip. Their times are those of the notes, so the same notes give the same bytes. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { MarkdownFile } from './to-markdown.ts';

/** A zip knows no earlier and no later time. */
const FIRST = Date.UTC(1980, 0, 2);
const LAST = Date.UTC(2099, 11, 30);

/** Bytes. Measured on 10,000 short notes: packing them saves a fifth of the size and takes 6 s, else 0.3 s. */
const WORTH_PACKING = 8 * 1024;

export function zipFiles(files: readonly MarkdownFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, text, modified } of files) {
    const mtime = Math.min(Math.max(Date.parse(modified), FIRST), LAST);
    const bytes = strToU8(text);
    entries[name] = [bytes, { mtime, level: bytes.length > WORTH_PACKING ? 6 : 0 }];
  }
  return zipSync(entries);
}
