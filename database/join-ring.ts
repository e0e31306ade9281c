/**
 * Joins what the ring holds with what is still whole in the database, of each note the newest state, in one strict
 * transaction. Nothing is cleared first, and a note removed for good stays removed.
 */
import type { Note } from '../core/note/note.ts';
import { isDamaged } from './list-notes.ts';
import type { Ledger, NoteDatabase, NoteRow } from './note-database.ts';
import { type RingContent, type RingStore, readRingFile, readRingName } from './ring-file.ts';
import { makeRow } from './write-notes.ts';

interface State {
  readonly sequence: number;
  /** `undefined`: removed for good. */
  readonly note: Note | undefined;
}

export interface RingState {
  /** The newest state of each note. */
  readonly notes: ReadonlyMap<string, State>;
  /** Of the last change known to the ring. */
  readonly sequence: number;
  /** Names of the files that are not whole. */
  readonly damagedFiles: readonly string[];
}

export const EMPTY_RING: RingState = { notes: new Map(), sequence: 0, damagedFiles: [] };

export async function readRing(ring: RingStore): Promise<RingState> {
  const notes = new Map<string, State>();
  const damagedFiles: string[] = [];
  let last = 0;
  for (const name of await ring.list()) {
    const named = readRingName(name);
    if (named === undefined) continue;
    const content = await readWhole(ring, name);
    if (content === undefined) damagedFiles.push(name);
    last = Math.max(last, named.sequence);
    for (const { id, sequence, note } of content === undefined ? [] : listStates(content)) {
      last = Math.max(last, sequence);
      if (sequence >= (notes.get(id)?.sequence ?? 0)) notes.set(id, { sequence, note });
    }
  }
  return { notes, sequence: last, damagedFiles };
}

/** Gives the account of the notebook as it is then, and how many notes came back. `installId`: a new name for it. */
export function joinRing(
  db: NoteDatabase,
  ring: RingState,
  installId?: string,
): Promise<{ readonly ledger: Ledger; readonly restored: number }> {
  return db.transaction('rw', [db.notes, db.journal, db.meta], async () => {
    const states = new Map(ring.notes);
    for (const { id, sequence, row } of await db.journal.toArray()) {
      const newer = sequence > (states.get(id)?.sequence ?? 0);
      if (newer && !(row && isDamaged(row))) states.set(id, { sequence, note: row?.note });
    }
    const rows = new Map((await db.notes.toArray()).map((row) => [row.id, row]));
    const back: NoteRow[] = [];
    const gone: string[] = [];
    for (const [id, { sequence, note }] of states) {
      const row = rows.get(id);
      if (row !== undefined && row.sequence >= sequence && !isDamaged(row)) continue;
      if (note === undefined) gone.push(id);
      else back.push(makeRow(note, sequence));
    }
    await db.notes.bulkDelete(gone);
    await db.notes.bulkPut(back);
    const before = await db.meta.get('ledger');
    const ledger: Ledger = {
      installId: installId ?? before?.installId ?? '',
      sequence: Math.max(ring.sequence, before?.sequence ?? 0),
      count: await db.notes.count(),
    };
    await db.meta.put({ key: 'ledger', ...ledger });
    return { ledger, restored: back.length };
  });
}

function listStates(content: RingContent): readonly (State & { readonly id: string })[] {
  return content.kind === 'snapshot'
    ? content.notes.map(({ note, sequence }) => ({ id: note.id, sequence, note }))
    : content.changes.map(({ id, sequence, note }) => ({ id, sequence, note }));
}

async function readWhole(ring: RingStore, name: string): Promise<RingContent | undefined> {
  try {
    return readRingFile(await ring.read(name));
  } catch {
    return undefined;
  }
}
