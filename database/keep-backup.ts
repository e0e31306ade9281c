/**
 * Feeds the backup ring: after each commit the new rows of the journal, once a day or after many changes all notes.
 * It never delays a save, and a ring that cannot be written does not stop one; what failed is told by `status`.
 */
import { joinRing, readRing } from './join-ring.ts';
import { isDamaged } from './list-notes.ts';
import type { NoteDatabase } from './note-database.ts';
import {
  nameRingFile,
  type RingName,
  type RingStore,
  readRingName,
  writeRingFile,
} from './ring-file.ts';

/** Snapshots kept. */
const GENERATIONS = 3;
/** Changes after which a snapshot is taken before its day: bounds the number of files. */
const CHANGES_A_SNAPSHOT = 200;

export interface BackupStatus {
  /** Of the last change that is in the ring. */
  readonly sequence: number;
  /** The browser's words when the last write failed. */
  readonly failure?: string;
}

export interface Backup {
  /** Takes over what the journal has and the ring has not. Also called by itself after each commit. */
  readonly takeChanges: () => Promise<BackupStatus>;
  /** Writes all notes and lets the oldest generation go. Meant for once a day. */
  readonly takeSnapshot: () => Promise<BackupStatus>;
  readonly status: () => BackupStatus;
  readonly stop: () => void;
}

export function keepBackup(db: NoteDatabase, ring: RingStore): Backup {
  let status: BackupStatus = { sequence: 0 };
  let queue: Promise<unknown> = Promise.resolve();

  /** One at a time: two flushes at once would write the same rows twice. */
  const inTurn = (work: () => Promise<number>): Promise<BackupStatus> => {
    const turn = queue.then(async () => {
      try {
        status = { sequence: await work() };
      } catch (error) {
        status = { ...status, failure: error instanceof Error ? error.message : String(error) };
      }
      return status;
    });
    queue = turn;
    return turn;
  };

  const takeSnapshot = () => inTurn(() => writeSnapshot(db, ring));
  const takeChanges = () =>
    inTurn(async () => {
      const full = isFull(await listRing(ring));
      return full ? writeSnapshot(db, ring) : writeChanges(db, ring, status.sequence);
    });
  const committed = () => void takeChanges();
  db.committed.add(committed);

  return {
    takeChanges,
    takeSnapshot,
    status: () => status,
    stop: () => void db.committed.delete(committed),
  };
}

/** Whether the changes since the newest snapshot are so many that the next should be one. */
function isFull(names: readonly RingName[]): boolean {
  const newest = Math.max(0, ...names.filter(isSnapshot).map(({ sequence }) => sequence));
  const since = names.filter((name) => !isSnapshot(name) && name.sequence > newest);
  return since.length >= CHANGES_A_SNAPSHOT;
}

/** Gives the sequence of the last change that the ring holds. */
async function writeChanges(db: NoteDatabase, ring: RingStore, known: number): Promise<number> {
  const last = known > 0 ? known : await findLastSequence(ring);
  const rows = await db.journal.where('sequence').above(last).toArray();
  const first = rows[0];
  const end = rows.at(-1);
  if (first === undefined || end === undefined) return last;
  const changes = rows.map(({ sequence, id, row }) => ({
    sequence,
    id,
    ...(row && { note: row.note }),
  }));
  const name = nameRingFile({ kind: 'changes', sequence: first.sequence });
  await ring.write(name, writeRingFile({ kind: 'changes', changes }));
  return end.sequence;
}

async function writeSnapshot(db: NoteDatabase, ring: RingStore): Promise<number> {
  let { rows, sequence } = await readNotes(db);
  if (rows.some(isDamaged)) {
    // Mended first: else the snapshots would soon all be without the whole note.
    await joinRing(db, await readRing(ring));
    ({ rows, sequence } = await readNotes(db));
  }
  const notes = rows
    .filter((row) => !isDamaged(row))
    .map(({ note, sequence: written }) => ({ note, sequence: written }));
  const name = nameRingFile({ kind: 'snapshot', sequence });
  await ring.write(name, writeRingFile({ kind: 'snapshot', sequence, notes }));
  const oldest = await dropOldFiles(ring);
  await db.transaction('rw', db.journal, () =>
    db.journal.where('sequence').belowOrEqual(oldest).delete(),
  );
  return sequence;
}

function readNotes(db: NoteDatabase) {
  return db.transaction('r', [db.notes, db.meta], async () => ({
    rows: await db.notes.toArray(),
    sequence: (await db.meta.get('ledger'))?.sequence ?? 0,
  }));
}

/** Gives the sequence of the oldest snapshot that stays. */
async function dropOldFiles(ring: RingStore): Promise<number> {
  const names = await listRing(ring);
  const kept = names.filter(isSnapshot).slice(-GENERATIONS);
  const oldest = kept.length < GENERATIONS ? 0 : (kept[0]?.sequence ?? 0);
  const changes = names.filter((name) => !isSnapshot(name));
  for (const [at, name] of changes.entries()) {
    // A file of changes goes only if the next one begins within the snapshot too: then it ends there.
    const next = changes[at + 1]?.sequence ?? Number.POSITIVE_INFINITY;
    if (next <= oldest + 1) await ring.remove(nameRingFile(name));
  }
  for (const name of names.filter(isSnapshot)) {
    if (name.sequence < oldest) await ring.remove(nameRingFile(name));
  }
  return oldest;
}

async function findLastSequence(ring: RingStore): Promise<number> {
  const last = (await listRing(ring)).at(-1);
  // A file of changes may hold several; taking the last one again from its beginning is safe, it is replaced.
  return last === undefined ? 0 : isSnapshot(last) ? last.sequence : last.sequence - 1;
}

async function listRing(ring: RingStore): Promise<readonly RingName[]> {
  const names = (await ring.list()).flatMap((name) => readRingName(name) ?? []);
  return names.sort((a, b) => a.sequence - b.sequence);
}

function isSnapshot({ kind }: RingName): boolean {
  return kind === 'snapshot';
}
