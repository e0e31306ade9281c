/** A folder as a zip, which is what Firefox installs. */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

export async function packExtension(folder: string, file: string): Promise<void> {
  const entries: Zippable = {};
  for await (const path of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (!path.isFile()) continue;
    const full = join(path.parentPath, path.name);
    entries[full.slice(folder.length + 1).replaceAll('\\', '/')] = await readFile(full);
  }
  await writeFile(file, zipSync(entries, { level: 1 }));
}
