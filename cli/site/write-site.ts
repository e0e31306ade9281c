/** Writes a site's files into a folder: over those of an earlier site, and never over a page that is not ours. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../command.ts';
import { INDEX_FILE } from './build-site.ts';
import { GENERATOR } from './index-page.ts';

export async function writeSite(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const present = await readFile(join(folder, INDEX_FILE), 'utf8').catch(() => GENERATOR);
  if (!present.includes(GENERATOR)) {
    throw new UsageError(
      `${folder} has an ${INDEX_FILE} that is not from here: name another folder.`,
    );
  }
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of files) await writeFile(join(folder, name), text);
  } catch (error) {
    throw new UsageError(`It cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}
