/** Reads a pack's folder from the disk: the texts that `readFolder` takes, by their path inside the folder. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ENTRIES_FOLDER,
  type FolderFiles,
  PACK_FILE,
  SOURCES_FILE,
} from '../core/pack/folder/read-folder.ts';
import { UsageError } from './command.ts';

/** Throws a `UsageError` where the folder is not there; a file that is missing in it is left for `readFolder` to say. */
export async function readFolderFiles(folder: string): Promise<FolderFiles> {
  const info = await stat(folder).catch(() => undefined);
  if (!info?.isDirectory()) throw new UsageError(`${folder}: there is no such folder.`);
  const names = await readdir(folder);
  const entries = names.includes(ENTRIES_FOLDER.slice(0, -1))
    ? await readdir(join(folder, ENTRIES_FOLDER))
    : [];
  const paths = [
    ...[PACK_FILE, SOURCES_FILE].filter((name) => names.includes(name)),
    ...entries.filter((name) => !name.startsWith('.')).map((name) => `${ENTRIES_FOLDER}${name}`),
  ];
  const files = await Promise.all(
    paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const),
  );
  return new Map(files);
}
