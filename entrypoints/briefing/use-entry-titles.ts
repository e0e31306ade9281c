/** The entries that are shown beside what the reader reads, by title. */
import { useEffect, useState } from 'preact/hooks';
import type { LexiconEntry } from '../../core/lexicon/lexicon.ts';
import { readLexicon } from '../../settings/lexicon-store.ts';

export interface TitledEntry {
  readonly ref: { readonly pack: string; readonly entry: string };
  readonly title: string;
}

export function useEntryTitles(): readonly TitledEntry[] {
  const [entries, setEntries] = useState<readonly LexiconEntry[]>([]);
  useEffect(() => {
    void readLexicon().then((lexicon) => setEntries(lexicon?.entries ?? []));
  }, []);
  return entries
    .map(({ pack, entry, title }) => ({ ref: { pack, entry }, title }))
    .sort((a, b) => a.title.localeCompare(b.title));
}
