/** Everything that is kept, as one file of the reader's. */
import { type Backup, type BackupPack, writeBackup } from '../../core/export/backup.ts';
import type { Note } from '../../core/note/note.ts';
import { findPack, listPacks } from '../../database/list-packs.ts';
import type { NoteDatabase } from '../../database/note-database.ts';
import { openPackDatabase } from '../../database/pack-database.ts';
import { readNotebook } from '../../database/read-notebook.ts';
import { writeFileMemory } from '../../settings/file-reminder.ts';
import { readSettings } from '../../settings/settings.ts';
import { fileName, saveFile } from './save-file.ts';

export async function saveBackup(db: NoteDatabase): Promise<void> {
  const created = new Date().toISOString();
  saveFile(fileName('backup', 'json'), writeBackup(await readAll(db, created)), 'application/json');
  await writeFileMemory({ saved: created });
}

async function readAll(db: NoteDatabase, created: string): Promise<Backup> {
  const [{ notes, versions, drafts }, packs, settings] = await Promise.all([
    readNotebook(db),
    readPacks(),
    readSettings(),
  ]);
  // They come oldest first, and the file has them newest first.
  const byNote = new Map<string, Note[]>();
  for (const version of versions.toReversed()) {
    const others = byNote.get(version.id);
    if (others === undefined) byNote.set(version.id, [version]);
    else others.push(version);
  }
  return {
    created,
    notes: notes.map((note) => ({ note, versions: byNote.get(note.id) ?? [] })),
    drafts,
    settings: { ...settings },
    packs,
    unreadable: [],
  };
}

async function readPacks(): Promise<readonly BackupPack[]> {
  const db = openPackDatabase();
  const rows = await listPacks(db);
  const packs: BackupPack[] = [];
  for (const { id, enabled, held, order, imported, previous } of rows) {
    const current = await findPack(db, id);
    const before = previous === undefined ? undefined : await findPack(db, id, previous);
    if (current === undefined) continue;
    packs.push({ enabled, held, order, imported, current, ...(before && { previous: before }) });
  }
  db.close();
  return packs;
}
