/**
 * The full backup: everything that is kept, in one file, as canonical JSON. The same stores give the same bytes, and the
 * checksum says that none has changed since. It is against damage; who edits the file by hand breaks it.
 *
 * A note that a damaged disk has left unreadable is kept as it was found, apart from the others: it must neither be lost
 * nor make the file unreadable.
 */
import { checksumText } from '../note/checksum.ts';
import type { Note, NoteTarget } from '../note/note.ts';
import { parseNote } from '../note/parse-note.ts';
import { toCanonicalJson } from '../pack/canonical-json.ts';
import type { Pack } from '../pack/pack.ts';
import type { JsonObject } from './json-shapes.ts';

export const BACKUP_FORMAT = 'second-reading-backup';
/** Grows when an older version of the extension could not read the file. */
export const BACKUP_VERSION = 1;

export interface BackupNote {
  readonly note: Note;
  /** Earlier states, newest first. */
  readonly versions: readonly Note[];
}

export interface BackupDraft {
  readonly key: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly target: NoteTarget;
  /** ISO 8601 in UTC. */
  readonly modified: string;
}

export interface BackupPack {
  readonly enabled: boolean;
  readonly held: boolean;
  /** The reader's order. */
  readonly order: number;
  /** ISO 8601 in UTC. */
  readonly imported: string;
  readonly current: Pack;
  /** The revision that one step back leads to. */
  readonly previous?: Pack;
}

export interface Backup {
  /** ISO 8601 in UTC. */
  readonly created: string;
  /** Those in the trash included. */
  readonly notes: readonly BackupNote[];
  readonly drafts: readonly BackupDraft[];
  /** As stored: their own parser judges them. */
  readonly settings: JsonObject;
  readonly packs: readonly BackupPack[];
  /** JSON of what was found under a note's id and is no note. */
  readonly unreadable: readonly string[];
}

export function writeBackup(backup: Backup): string {
  const { created, drafts, settings, packs } = backup;
  const notes: BackupNote[] = [];
  const unreadable = [...backup.unreadable];
  for (const { note, versions } of backup.notes) {
    const whole = findWhole(note);
    if (whole === undefined) unreadable.push(JSON.stringify(note));
    else notes.push({ note: whole, versions: versions.flatMap((one) => findWhole(one) ?? []) });
  }
  const content = toCanonicalJson({
    created,
    notes: notes.sort((a, b) => compare(a.note.id, b.note.id)),
    drafts: drafts.toSorted((a, b) => compare(a.key, b.key)),
    settings,
    packs: packs.toSorted((a, b) => a.order - b.order || compare(a.current.id, b.current.id)),
    unreadable: unreadable.sort(compare),
  });
  return `{"checksum":"${checksumText(content)}","content":${content},"format":"${BACKUP_FORMAT}","version":${BACKUP_VERSION}}\n`;
}

/** The note without marks of ours that are not part of it, as `damaged`; undefined where it is no note. */
function findWhole(note: Note): Note | undefined {
  const { damaged: _, ...written } = { damaged: undefined, ...note };
  const parsed = parseNote(written);
  return parsed.ok ? parsed.note : undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
