/** Notes, packs and stores for tests: small, and real in every field. */
import type { Note } from '../../core/note/note.ts';
import type { EntryView } from '../../core/pack/entry-view.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { findStorageState } from '../find-storage-state.ts';
import { type NoteDatabase, openNoteDatabase } from '../note-database.ts';
import type { Sentinel, SentinelStore } from '../sentinel.ts';

export const NOW = '2026-03-01T10:00:00.000Z';
const PACK = 'https://example.org/kerbside.json';

export function exampleNote(id: string, changes: Partial<Note> = {}): Note {
  return {
    id,
    body: `What I think of ${id}`,
    tags: ['parking'],
    target: {
      entry: { pack: PACK, entry: 'kerbside-levy' },
      entryTitle: 'Kerbside Levy',
      page: {
        url: 'https://news.example/levy?utm_source=x',
        canonicalUrl: 'https://news.example/levy',
        title: 'A levy on kerbs',
      },
      quote: { type: 'TextQuoteSelector', exact: 'Kerbside Levy', prefix: 'the ', suffix: ' is' },
      position: { type: 'TextPositionSelector', start: 4, end: 17 },
    },
    created: NOW,
    modified: NOW,
    ...changes,
  };
}

export function examplePack(revision: number, changes: Partial<Pack> = {}): Pack {
  return {
    schemaVersion: 1,
    id: PACK,
    revision,
    published: '2026-03-01',
    title: 'Kerbs, reconsidered',
    publisher: { name: 'Kerb Review' },
    language: 'en-GB',
    licence: 'CC-BY-4.0',
    report: { title: 'Our kerbs', author: 'A. Writer', date: '2020-09' },
    sources: [{ id: 's1', title: 'A source', url: 'https://example.org/s1' }],
    entries: [
      {
        id: 'kerbside-levy',
        kind: 'proposal',
        title: `Kerbside Levy ${revision}`,
        proposal: 'A charge for standing.',
        forms: [{ text: 'Kerbside Levy', when: ['always'] }],
        critiques: [],
        outcomes: [],
      },
    ],
    ...changes,
  };
}

export function exampleViews(pack: Pack): readonly EntryView[] {
  const { title, revision, published, licence, report, publisher } = pack;
  return pack.entries.map((entry) => ({
    ref: { pack: pack.id, entry: entry.id },
    kind: entry.kind,
    title: entry.title,
    proposal: entry.proposal,
    critiques: [],
    outcomes: [],
    sources: [],
    related: [],
    pack: { title, publisher: publisher.name, revision, published, licence, report },
  }));
}

/** A witness in memory; `held` shows and sets what stands there. */
export function memorySentinel(): SentinelStore & { held: unknown } {
  const store: SentinelStore & { held: unknown } = {
    held: undefined,
    read: async () => store.held,
    write: async (sentinel: Sentinel) => {
      store.held = sentinel;
    },
  };
  return store;
}

let opened = 0;

/** A database of a name that no other test has. */
export async function openTestNotebook(
  sentinel: SentinelStore = memorySentinel(),
): Promise<NoteDatabase> {
  opened += 1;
  const db = openNoteDatabase(`notebook-${opened}`);
  await findStorageState(db, { sentinel, newId: () => `install-${opened}` });
  return db;
}
