/** Notes in the background: the time and the store of the witness come in here; every rule stands in `database/`. */
import { browser } from 'wxt/browser';
import type { Note, NoteTarget } from '../../core/note/note.ts';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import { draftKey, dropDraft, findDraft, saveDraft } from '../../database/drafts.ts';
import { editNote } from '../../database/edit-note.ts';
import { findStorageState } from '../../database/find-storage-state.ts';
import { keepBackup } from '../../database/keep-backup.ts';
import { listNotesOfEntry } from '../../database/list-notes.ts';
import { openNoteDatabase } from '../../database/note-database.ts';
import { createOpfsRing } from '../../database/opfs-ring.ts';
import { restoreFromRing } from '../../database/restore-from-ring.ts';
import { saveNote } from '../../database/save-note.ts';
import type { SentinelStore } from '../../database/sentinel.ts';
import { deleteNote, restoreNote } from '../../database/trash.ts';
import type {
  DraftToSave,
  NoteToSave,
  SaveFailure,
  SaveReply,
  StorageTrouble,
} from '../../messaging/protocol.ts';
import { log } from './log.ts';

const SENTINEL_KEY = 'notebook';

const sentinel: SentinelStore = {
  read: async () => (await browser.storage.local.get(SENTINEL_KEY))[SENTINEL_KEY],
  write: (account) => browser.storage.local.set({ [SENTINEL_KEY]: account }),
};

export type Notebook = ReturnType<typeof openNotebook>;

export function openNotebook() {
  const db = openNoteDatabase();
  const effects = {
    sentinel,
    ring: createOpfsRing(navigator.storage),
    newId: () => crypto.randomUUID(),
  };
  const ready = findStorageState(db, effects).then((state) => {
    if (state.kind === 'ready') void keepBackup(db, effects.ring).takeChanges();
    else log(`notes cannot be written: ${state.kind}: ${state.reason}`);
  });
  const now = () => new Date().toISOString();

  return {
    db,
    ready,
    async listNotesOfEntry(ref: EntryRef): Promise<readonly Note[]> {
      await ready;
      return listNotesOfEntry(db, ref);
    },
    async findTrouble(): Promise<StorageTrouble | null> {
      await ready;
      const { state } = db;
      if (state === undefined || state.kind === 'ready') return null;
      return state.kind === 'recovery' ? 'recovery' : state.reason;
    },
    async restoreAll(): Promise<number | null> {
      await ready;
      if (db.state?.kind !== 'recovery') return null;
      const restored = await restoreFromRing(db, effects);
      if (!restored.ok) log(`notes could not be restored: ${restored.reason}`);
      const { kind } = await findStorageState(db, effects);
      if (kind === 'ready') void keepBackup(db, effects.ring).takeSnapshot();
      return restored.ok ? restored.count : null;
    },
    async save(written: NoteToSave): Promise<SaveReply> {
      await ready;
      const at = now();
      const note = { ...written, created: at, modified: at };
      return reply(await saveNote(db, note, { now: at, draft: draftKey(written.target) }));
    },
    async edit({ id, body, tags }: Pick<NoteToSave, 'id' | 'body' | 'tags'>): Promise<SaveReply> {
      await ready;
      return reply(await editNote(db, id, { body, tags }, { now: now() }));
    },
    async delete(id: string): Promise<SaveReply> {
      await ready;
      return reply(await deleteNote(db, id, { now: now() }));
    },
    async restore(id: string): Promise<SaveReply> {
      await ready;
      return reply(await restoreNote(db, id, { now: now() }));
    },
    async saveDraft(draft: DraftToSave): Promise<boolean> {
      await ready;
      const key = draftKey(draft.target);
      return (await saveDraft(db, { ...draft, key, modified: now() })).ok;
    },
    async findDraft(target: NoteTarget): Promise<DraftToSave | null> {
      await ready;
      const draft = await findDraft(db, draftKey(target));
      return draft ? { body: draft.body, tags: draft.tags, target: draft.target } : null;
    },
    async dropDraft(target: NoteTarget): Promise<boolean> {
      await ready;
      return (await dropDraft(db, draftKey(target))).ok;
    },
  };
}

function reply(
  result:
    | { readonly ok: true; readonly note: Note }
    | { readonly ok: false; readonly reason: SaveFailure; readonly detail: string },
): SaveReply {
  if (result.ok) return { ok: true, note: result.note };
  log(`a note was not kept: ${result.reason}: ${result.detail}`);
  return { ok: false, reason: result.reason };
}
