/**
 * Out of recovery, at the reader's word: the notebook is made of the ring and of what is still whole, and its new
 * account is witnessed. Afterwards ask `findStorageState` again, and take a snapshot.
 */
import { EMPTY_RING, joinRing, readRing } from './join-ring.ts';
import { NOTE_DATABASE_VERSION, type NoteDatabase } from './note-database.ts';
import type { RingStore } from './ring-file.ts';
import type { SentinelStore } from './sentinel.ts';
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
  | StorageFailure;

export interface RestoreEffects {
  readonly sentinel: SentinelStore;
  /** A new UUID, for the notebook as it is from now on. */
  readonly newId: () => string;
  /** Left out: the reader takes the notebook as it stands. */
  readonly ring?: RingStore;
}

export async function restoreFromRing(
  db: NoteDatabase,
  { ring, sentinel, newId }: RestoreEffects,
): Promise<RestoreResult> {
  try {
    const found = ring === undefined ? EMPTY_RING : await readRing(ring);
    const { ledger, restored } = await joinRing(db, found, newId());
    // If the browser dies here the next start finds the old witness, and the restore is done once more.
    await sentinel.write({ ...ledger, databaseVersion: NOTE_DATABASE_VERSION });
    return { ok: true, count: ledger.count, restored, damagedFiles: found.damagedFiles };
  } catch (error) {
    return explainFailure(error);
  }
}
