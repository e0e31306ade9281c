/**
 * The ring in the origin's private file system: out of reach of pages and content scripts, and not in IndexedDB's files.
 * `createWritable` writes beside the file and swaps at `close`, so a file is never half new.
 */
import type { RingStore } from './ring-file.ts';

const FOLDER = 'notes-ring';

export function createOpfsRing(storage: StorageManager): RingStore {
  const open = async () =>
    (await storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  return {
    list: async () => {
      const names: string[] = [];
      for await (const name of (await open()).keys()) names.push(name);
      return names.sort();
    },
    read: async (name) => (await (await (await open()).getFileHandle(name)).getFile()).text(),
    write: async (name, text) => {
      const file = await (await open()).getFileHandle(name, { create: true });
      const writing = await file.createWritable();
      await writing.write(text);
      await writing.close();
    },
    remove: async (name) => (await open()).removeEntry(name),
  };
}
