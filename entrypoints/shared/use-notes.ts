/** The reader's notes in a page of ours, as they are now: read from the database, written through the background. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { NoteActions } from '../../components/notes/note-item.tsx';
import type { StoredNote } from '../../database/list-notes.ts';
import { watchNotes } from '../../database/list-notes.ts';
import { openNoteDatabase } from '../../database/note-database.ts';
import type { StorageTrouble } from '../../messaging/protocol.ts';
import { send } from '../../messaging/send.ts';

export interface NotesInPage {
  /** Undefined while they are being read. */
  readonly notes: readonly StoredNote[] | undefined;
  readonly trouble: StorageTrouble | undefined;
  readonly actions: NoteActions;
  readonly undo: { readonly id: string; readonly onUndo: (id: string) => void } | undefined;
  readonly restore: () => void;
}

export function useNotes(): NotesInPage {
  const [notes, setNotes] = useState<readonly StoredNote[]>();
  const [trouble, setTrouble] = useState<StorageTrouble>();
  const [deleted, setDeleted] = useState<string>();
  const db = useMemo(() => openNoteDatabase(), []);

  useEffect(() => {
    let watching: { unsubscribe: () => void } | undefined;
    let left = false;
    // The background opens the database first: it is the one that knows whether what is here is whole.
    void send('findTrouble', null).then((found) => {
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

  return {
    notes,
    trouble,
    actions: {
      onEdit: async (id, body) => {
        const tags = notes?.find((note) => note.id === id)?.tags ?? [];
        return send('editNote', { id, body, tags });
      },
      onDelete: (id) => void send('deleteNote', { id }).then((reply) => reply.ok && setDeleted(id)),
    },
    undo: deleted === undefined ? undefined : { id: deleted, onUndo: restoreDeleted },
    restore: () =>
      void send('restoreNotes', null)
        .then(() => send('findTrouble', null))
        .then((found) => setTrouble(found ?? undefined)),
  };

  function restoreDeleted(id: string): void {
    void send('restoreNote', { id }).then((reply) => reply.ok && setDeleted(undefined));
  }
}
