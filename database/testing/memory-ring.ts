import type { RingStore } from '../ring-file.ts';

/** A ring in memory; `files` shows and sets what stands there. */
export function createMemoryRing(): RingStore & { readonly files: Map<string, string> } {
  const files = new Map<string, string>();
  return {
    files,
    list: async () => [...files.keys()].sort(),
    read: async (name) => {
      const text = files.get(name);
      if (text === undefined) throw new Error(`there is no ${name}`);
      return text;
    },
    write: async (name, text) => void files.set(name, text),
    remove: async (name) => void files.delete(name),
  };
}
