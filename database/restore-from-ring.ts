/**
 * Out of recovery, at the reader's word: the notebook is made of the ring and of what is still whole, and its new
 * account is witnessed. Afterwards ask `findStorageState` again, and take a snapshot.
 */
import { EMPTY_RING, joinRing, type RingState, readRing } from './join-ring.ts';
import { NOTE_DATABASE_VERSION, type NoteDatabase } from './note-database.ts';
import type { RingStore } from './ring-file.ts';
import { readSentinel, type SentinelStore } from './sentinel.ts';
import { explainFailure, type StorageFailure } from './storage-failure.ts';

export type RestoreResult =
  | {
      readonly ok: true;
      /** Notes in the notebook now, those in the trash included. */
      readonly count: number;
      /** Of these, how many the database had lost, or held in an older or damaged state. */
      readonly restored: number;
      /** Files of the ring that were not whole and were passed over. */
      readonly damagedFiles: readonly string[];
    }
  /** The ring has no note to give; nothing was changed. */
  | {
      readonly ok: false;
      readonly reason: 'empty-ring';
      readonly kept: 'unchanged';
      readonly detail: string;
    }
  | StorageFailure;

export interface RestoreEffects {
  readonly ring: RingStore;
  readonly sentinel: SentinelStore;
  /** A new UUID, for the notebook as it is from now on. */
  readonly newId: () => string;
}

export async function restoreFromRing(
  db: NoteDatabase,
  effects: RestoreEffects,
): Promise<RestoreResult> {
  try {
    const found = await readRing(effects.ring);
    if (found.notes.size === 0) {
      const detail = `no note in the ring; files that are not whole: ${found.damagedFiles.length}`;
      return { ok: false, reason: 'empty-ring', kept: 'unchanged', detail };
    }
    return await rebuild(db, found, effects);
  } catch (error) {
    return explainFailure(error);
  }
}

/** The reader would rather go on with the notebook as it stands; what the ring holds stays there. */
export async function takeAsItStands(
  db: NoteDatabase,
  effects: RestoreEffects,
): Promise<RestoreResult> {
  try {
    const { sequence } = await readRing(effects.ring).catch(() => EMPTY_RING);
    return await rebuild(db, { ...EMPTY_RING, sequence }, effects);
  } catch (error) {
    return explainFailure(error);
  }
}

/** Changes that the ring and the witness may not have seen: the numbers of new ones begin above. */
const UNSEEN = 1_000;

async function rebuild(
  db: NoteDatabase,
  ring: RingState,
  { sentinel, newId }: RestoreEffects,
): Promise<RestoreResult> {
  if (db.state?.kind === 'recovery' && db.state.reason === 'unreadable') await db.delete();
  if (!db.isOpen()) await db.open();
  const testimony = await readSentinel(sentinel);
  const seen = testimony.kind === 'written' ? testimony.sentinel.sequence : 0;
  const sequence = Math.max(ring.sequence, seen) + UNSEEN;
  const { ledger, restored } = await joinRing(db, { ...ring, sequence }, newId());
  // If the browser dies here the next start finds the old witness, and the reader is asked once more.
  await sentinel.write({ ...ledger, databaseVersion: NOTE_DATABASE_VERSION });
  return { ok: true, count: ledger.count, restored, damagedFiles: ring.damagedFiles };
}
