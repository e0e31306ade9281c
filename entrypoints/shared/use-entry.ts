/** An entry and the reader's notes on it. Answers that come after the reader has moved on are dropped. */
import { useEffect, useState } from 'preact/hooks';
import type { Unavailable } from '../../components/card/card-view.ts';
import type { Note } from '../../core/note/note.ts';
import type { EntryRef, EntryView } from '../../core/pack/entry-view.ts';
import { ask } from '../../messaging/ask.ts';

export type LoadedEntry =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unavailable'; readonly reason: Unavailable }
  | {
      readonly kind: 'entry';
      readonly entry: EntryView;
      readonly notes: readonly Note[] | undefined;
    };

const fetched = new Map<string, Promise<EntryView | null>>();

/** Once a document: entries change with a revision, and then the document is made anew or told. */
export function fetchEntry(ref: EntryRef): Promise<EntryView | null> {
  const key = keyOf(ref);
  const known = fetched.get(key);
  if (known) return known;
  const asked = ask('getEntry', ref);
  fetched.set(key, asked);
  asked.catch(() => fetched.delete(key)); // a lost answer is asked for again
  return asked;
}

export function useEntry(ref: EntryRef | undefined): {
  readonly loaded: LoadedEntry;
  readonly addNote: (note: Note) => void;
} {
  const [loaded, setLoaded] = useState<LoadedEntry & { readonly of?: string }>({ kind: 'loading' });
  const key = ref && keyOf(ref);

  useEffect(() => {
    if (!ref) return;
    let moved = false;
    const put = (next: LoadedEntry) => {
      if (!moved) setLoaded({ ...next, of: keyOf(ref) });
    };
    const notes = ask('listNotesOfEntry', ref).catch(() => undefined);
    fetchEntry(ref).then(
      async (entry) => {
        if (!entry) return put({ kind: 'unavailable', reason: 'not-found' });
        put({ kind: 'entry', entry, notes: undefined });
        put({ kind: 'entry', entry, notes: (await notes) ?? [] });
      },
      () => put({ kind: 'unavailable', reason: 'no-answer' }),
    );
    return () => {
      moved = true;
    };
  }, [key]);

  const addNote = (note: Note) =>
    setLoaded((now) =>
      now.kind === 'entry' ? { ...now, notes: [note, ...(now.notes ?? [])] } : now,
    );
  // What was loaded for another entry is not shown for this one, not for a frame.
  return { loaded: loaded.of === key ? loaded : { kind: 'loading' }, addNote };
}

function keyOf({ pack, entry }: EntryRef): string {
  return `${entry} ${pack}`;
}
