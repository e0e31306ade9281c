/** What lies in the bin, read again with each change of the notebook, and how long each note stays. */
import { useEffect, useState } from 'preact/hooks';
import type { Note } from '../../core/note/note.ts';
import { listTrash } from '../../database/list-notes.ts';
import type { NoteDatabase } from '../../database/note-database.ts';
import { TRASH_DAYS } from '../../database/trash.ts';

const DAY = 24 * 60 * 60 * 1000; // ms

export interface BinContent {
  /** Undefined while it is being read. */
  readonly notes: readonly Note[] | undefined;
  readonly daysLeft: (note: Note) => number;
}

/** `changed`: differs after each change of the notebook. */
export function useBin(db: NoteDatabase, changed: unknown, isOpen: boolean): BinContent {
  const [notes, setNotes] = useState<readonly Note[]>();
  useEffect(() => {
    if (!isOpen) return;
    let left = false;
    void listTrash(db).then((found) => {
      if (!left) setNotes(found);
    });
    return () => {
      left = true;
    };
  }, [db, changed, isOpen]);
  return {
    notes,
    daysLeft: ({ deleted }) => {
      const gone = deleted === undefined ? 0 : (Date.now() - Date.parse(deleted)) / DAY;
      return Math.max(0, Math.ceil(TRASH_DAYS - gone));
    },
  };
}
