/**
 * The search over all notes. The index is made after the first paint, a few milliseconds at a time, and follows each
 * change; until it is whole a plain scan answers, which knows no misspelling.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Note } from '../../core/note/note.ts';
import {
  createNoteIndex,
  type FoundNotes,
  foldWord,
  listIndexChanges,
  listWords,
} from '../../core/note/note-index.ts';
import { scanNotes } from '../../core/note/scan-notes.ts';

const SLICE = 8; // ms: half a frame
const STEP = 10; // notes between two looks at the clock

export interface NoteSearch {
  /** Undefined where there is nothing to search for. */
  readonly found: FoundNotes | undefined;
  readonly isReady: boolean;
}

export function useNoteSearch(notes: readonly Note[] | undefined, query: string): NoteSearch {
  const index = useMemo(createNoteIndex, []);
  const known = useRef(new Map<string, Note>());
  const [indexed, setIndexed] = useState<readonly Note[]>();

  useEffect(() => {
    if (notes === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const { put, drop } = listIndexChanges(known.current, notes);
    index.drop(drop);
    for (const id of drop) known.current.delete(id);
    let at = 0;
    const work = (): void => {
      const due = performance.now() + SLICE;
      while (at < put.length && performance.now() < due) {
        const some = put.slice(at, at + STEP);
        index.put(some);
        for (const note of some) known.current.set(note.id, note);
        at += STEP;
      }
      if (at < put.length) timer = setTimeout(work);
      else setIndexed(notes);
    };
    // A note or two at once, so that what was just written is found in the same breath; a notebook after the paint.
    if (put.length <= STEP) work();
    else timer = setTimeout(work, 50);
    return () => clearTimeout(timer);
  }, [notes, index]);

  const isReady = indexed === notes;
  const found = useMemo(() => {
    if (listWords(query).length === 0) return undefined;
    if (isReady) return index.find(query);
    return scanNotes(notes ?? [], listWords(query).map(foldWord));
  }, [query, indexed, notes]);
  return { found, isReady };
}
