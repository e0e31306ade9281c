/** Notes in the background: the time and the store of the witness come in here; every rule stands in `database/`. */
import { browser } from 'wxt/browser';
import { createNote } from '../../core/note/create-note.ts';
import type { Note, NoteTarget, PageRef } from '../../core/note/note.ts';
import type { SaveFailure } from '../../core/note/save-failure.ts';
import { normaliseTags } from '../../core/note/tags.ts';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import { draftKey, dropDraft, findDraft, saveDraft } from '../../database/drafts.ts';
import { editNote } from '../../database/edit-note.ts';
import { findStorageState } from '../../database/find-storage-state.ts';
import { importNotes } from '../../database/import-notes.ts';
import { keepBackup } from '../../database/keep-backup.ts';
import { findNote, listNotesOfEntry, listNotesOfPage } from '../../database/list-notes.ts';
import { openNoteDatabase } from '../../database/note-database.ts';
import { createOpfsRing } from '../../database/opfs-ring.ts';
import { restoreFromRing, takeAsItStands } from '../../database/restore-from-ring.ts';
import { saveNote } from '../../database/save-note.ts';
import type { SentinelStore } from '../../database/sentinel.ts';
import { deleteNote, emptyExpiredTrash, purgeNote, restoreNote } from '../../database/trash.ts';
import type {
  BackupReport,
  DraftToSave,
  ImportReply,
  ManyReply,
  NoteToSave,
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
  const backup = keepBackup(db, effects.ring);
  const ready = findStorageState(db, effects).then((state) => {
    if (state.kind === 'ready') void backup.takeChanges();
    else log(`notes cannot be written: ${state.kind}: ${state.reason}`);
  });
  const now = () => new Date().toISOString();

  async function leaveRecovery(by: typeof restoreFromRing): Promise<number | null> {
    await ready;
    if (db.state?.kind !== 'recovery') return null;
    const result = await by(db, effects);
    if (!result.ok) log(`the notebook is still in recovery: ${result.reason}: ${result.detail}`);
    const { kind } = await findStorageState(db, effects);
    if (kind === 'ready') void backup.takeSnapshot();
    return result.ok ? result.count : null;
  }

  /** One after another; the first that fails ends it, since the next would fail alike. */
  async function changeMany(
    ids: readonly string[],
    change: (id: string) => Promise<SaveReply>,
  ): Promise<ManyReply> {
    const changed: string[] = [];
    for (const id of ids) {
      const done = await change(id);
      if (done.ok) changed.push(id);
      else if (done.reason !== 'no-such-note') return { changed, failure: done.reason };
    }
    return { changed };
  }

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
    restoreAll: () => leaveRecovery(restoreFromRing),
    takeAsItStands: () => leaveRecovery(takeAsItStands),
    async findNote(id: string): Promise<Note | undefined> {
      await ready;
      return findNote(db, id);
    },
    async listNotesOfPage(page: PageRef): Promise<readonly Note[]> {
      await ready;
      return listNotesOfPage(db, page);
    },
    async purge(id: string): Promise<boolean> {
      await ready;
      return (await purgeNote(db, id, { now: now() })).ok;
    },
    async tagMany(ids: readonly string[], tags: readonly string[]): Promise<ManyReply> {
      await ready;
      return changeMany(ids, async (id) => {
        const kept = (await findNote(db, id))?.tags ?? [];
        const all = normaliseTags([...kept, ...tags]);
        return reply(await editNote(db, id, { tags: all }, { now: now() }));
      });
    },
    async deleteMany(ids: readonly string[]): Promise<ManyReply> {
      await ready;
      return changeMany(ids, async (id) => reply(await deleteNote(db, id, { now: now() })));
    },
    async restoreMany(ids: readonly string[]): Promise<ManyReply> {
      await ready;
      return changeMany(ids, async (id) => reply(await restoreNote(db, id, { now: now() })));
    },
    async import(notes: readonly Note[], onConflict: 'keep' | 'replace'): Promise<ImportReply> {
      await ready;
      const done = await importNotes(db, notes, { now: now(), onConflict });
      if (done.ok) void backup.takeSnapshot();
      else log(`notes were not imported: ${done.reason}: ${done.detail}`);
      return done.ok ? done : { ok: false, reason: done.reason };
    },
    async findBackup(): Promise<BackupReport> {
      await ready;
      return backup.status();
    },
    /** Once a day: all notes into the ring, and out of the bin what lay there for 30 days. */
    async tidy(): Promise<void> {
      await ready;
      if (db.state?.kind !== 'ready') return;
      const emptied = await emptyExpiredTrash(db, { now: now() });
      if (!emptied.ok) log(`the bin was not emptied: ${emptied.reason}`);
      const { failure } = await backup.takeSnapshot();
      if (failure !== undefined) log(`no copy of the notes was made: ${failure}`);
    },
    async save(written: NoteToSave): Promise<SaveReply> {
      await ready;
      const at = now();
      const note = createNote(written, { id: written.id, now: at });
      return reply(await saveNote(db, note, { now: at, draft: draftKey(written.target) }));
    },
    async edit({ id, body, tags }: Pick<NoteToSave, 'id' | 'body' | 'tags'>): Promise<SaveReply> {
      await ready;
      return reply(await editNote(db, id, { body, tags: normaliseTags(tags) }, { now: now() }));
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
