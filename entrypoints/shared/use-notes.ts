/** The reader's notes in a page of ours, as they are now: read from the database, written through the background. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { NoteActions } from '../../components/notes/note-item.tsx';
import type { Note } from '../../core/note/note.ts';
import { listVersions } from '../../database/edit-note.ts';
import type { StoredNote } from '../../database/list-notes.ts';
import { watchNotes } from '../../database/list-notes.ts';
import { type NoteDatabase, openNoteDatabase } from '../../database/note-database.ts';
import { ask } from '../../messaging/ask.ts';
import type { StorageTrouble } from '../../messaging/protocol.ts';
import { send } from '../../messaging/send.ts';

/** Notes just laid into the bin, and the way to have them back. */
export interface Undo {
  readonly ids: readonly string[];
  readonly onUndo: () => void;
}

export interface NotesInPage {
  readonly db: NoteDatabase;
  /** Undefined while they are being read. */
  readonly notes: readonly StoredNote[] | undefined;
  readonly knownTags: readonly string[];
  readonly trouble: StorageTrouble | undefined;
  readonly actions: NoteActions;
  readonly deleteNotes: (ids: readonly string[]) => void;
  readonly undo: Undo | undefined;
  /** Out of recovery. False: the copies had nothing to give. */
  readonly leaveRecovery: (how: 'restore' | 'as-it-stands') => Promise<boolean>;
}

export function useNotes(): NotesInPage {
  const [notes, setNotes] = useState<readonly StoredNote[]>();
  const [trouble, setTrouble] = useState<StorageTrouble>();
  const [deleted, setDeleted] = useState<readonly string[]>([]);
  const db = useMemo(() => openNoteDatabase(), []);
  const knownTags = useMemo(() => listTags(notes ?? []), [notes]);

  useEffect(() => {
    let watching: { unsubscribe: () => void } | undefined;
    let left = false;
    // The background opens the database first: it is the one that knows whether what is here is whole.
    void ask('findTrouble', null).then((found) => {
      if (left) return;
      setTrouble(found ?? undefined);
      watching = watchNotes(db).subscribe({
        next: setNotes,
        error: () => setTrouble('refused'),
      });
    });
    return () => {
      left = true;
      watching?.unsubscribe();
    };
  }, [db]);

  const deleteNotes = (ids: readonly string[]): void => {
    void send('deleteNotes', { ids }).then(({ changed }) => setDeleted(changed));
  };

  return {
    db,
    notes,
    knownTags,
    trouble,
    actions: {
      onEdit: (id, { body, tags }) => send('editNote', { id, body, tags }),
      onDelete: (id) => deleteNotes([id]),
      listVersions: (id): Promise<readonly Note[]> => listVersions(db, id),
    },
    deleteNotes,
    undo: deleted.length === 0 ? undefined : { ids: deleted, onUndo: restoreDeleted },
    leaveRecovery: async (how) => {
      const count = await send(how === 'restore' ? 'restoreNotes' : 'takeNotesAsTheyAre', null);
      setTrouble((await ask('findTrouble', null)) ?? undefined);
      return count !== null;
    },
  };

  function restoreDeleted(): void {
    void send('restoreManyNotes', { ids: deleted }).then(() => setDeleted([]));
  }
}

/** Most used first. */
function listTags(notes: readonly Note[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { tags } of notes) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}
