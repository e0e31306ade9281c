/** Writes a pack's folder to the disk, and never over anything. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FolderFiles } from '../core/pack/folder/read-folder.ts';
import { UsageError } from './command.ts';

/** Throws a `UsageError` where the folder holds something already. Paths come from ids, which have no dots or slashes. */
export async function writeFolderFiles(folder: string, files: FolderFiles): Promise<void> {
  const present = await readdir(folder).catch(() => []);
  if (present.length > 0) throw new UsageError(`${folder} is not empty: name a new folder.`);
  for (const [path, text] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  }
}
