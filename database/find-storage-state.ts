/**
 * Asked once at each start of the background, before anything is written: may notes be kept here, and is what is here
 * what should be here? An empty notebook is never taken for granted.
 *
 *   version on the disk newer than ours -> read-only (Dexie would open it and write into it)
 *   it does not open though it once did  -> recovery
 *   a real write, read and delete fails -> read-only
 *   the account differs from the witness -> recovery
 *   otherwise                            -> ready, and the witness is kept up to date from here on
 *
 * A witness behind the database is no fault: the browser died between commit and copy.
 */
import { type Ledger, NOTE_DATABASE_VERSION, type NoteDatabase } from './note-database.ts';
import type { RingStore } from './ring-file.ts';
import { readSentinel, type SentinelStore, type Testimony } from './sentinel.ts';
import { explainFailure } from './storage-failure.ts';
import type { StorageState } from './storage-state.ts';
import { accountOf } from './write-notes.ts';

/** Dexie multiplies its version numbers by this, to leave room between them. */
const DEXIE_FACTOR = 10;

export interface StorageEffects {
  /** The backup ring, asked for one thing: whether notes were ever kept here. */
  readonly ring?: RingStore;
  readonly sentinel: SentinelStore;
  /** A new UUID: names this notebook, so that another one in its place is noticed. */
  readonly newId: () => string;
}

export async function findStorageState(
  db: NoteDatabase,
  effects: StorageEffects,
): Promise<StorageState> {
  const witnessed = db.state?.kind === 'ready';
  db.state = await examine(db, effects);
  if (db.state.kind === 'ready' && !witnessed) keepWitness(db, effects.sentinel);
  return db.state;
}

async function examine(
  db: NoteDatabase,
  { sentinel, ring, newId }: StorageEffects,
): Promise<StorageState> {
  try {
    const newer = await findNewerVersion(db.name);
    if (newer !== undefined) {
      const detail = `version ${newer} on the disk, ${NOTE_DATABASE_VERSION} here`;
      return { kind: 'read-only', reason: 'newer-database', detail };
    }
    const testimony = await readSentinel(sentinel);
    if (testimony.kind === 'written' && !(await opens(db))) {
      return { kind: 'recovery', reason: 'unreadable' };
    }
    await tryStorage(db);
    const count = await db.notes.count();
    const ledger = await db.meta.get('ledger');
    if (ledger === undefined) {
      if (count === 0 && saysNothingWasKept(testimony) && (await isEmpty(ring))) {
        await beginNotebook(db, newId());
        return { kind: 'ready' };
      }
      const reason = testimony.kind === 'unreadable' ? 'unwitnessed' : 'gone';
      return { kind: 'recovery', reason };
    }
    return compare(ledger, count, testimony);
  } catch (error) {
    const { reason, detail } = explainFailure(error);
    return { kind: 'read-only', reason: reason === 'quota' ? 'quota' : 'refused', detail };
  }
}

export function compare(ledger: Ledger, count: number, testimony: Testimony): StorageState {
  if (count !== ledger.count) return { kind: 'recovery', reason: 'miscounted' };
  // A whole database with an account of its own needs no witness: its rows bear it out.
  if (testimony.kind !== 'written') return { kind: 'ready' };
  const { installId, sequence } = testimony.sentinel;
  if (installId !== ledger.installId) return { kind: 'recovery', reason: 'gone' };
  if (sequence > ledger.sequence) return { kind: 'recovery', reason: 'behind' };
  return { kind: 'ready' };
}

function saysNothingWasKept(testimony: Testimony): boolean {
  if (testimony.kind === 'written') return testimony.sentinel.sequence === 0;
  return testimony.kind === 'never-written';
}

/** A ring that cannot be read bears no witness. */
async function isEmpty(ring: RingStore | undefined): Promise<boolean> {
  try {
    return ring === undefined || (await ring.list()).length === 0;
  } catch {
    return true;
  }
}

async function findNewerVersion(name: string): Promise<number | undefined> {
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  const version = (found?.version ?? 0) / DEXIE_FACTOR;
  return version > NOTE_DATABASE_VERSION ? version : undefined;
}

/** A damaged file is met here in Firefox; Chromium puts an empty database in its place and says nothing. */
async function opens(db: NoteDatabase): Promise<boolean> {
  try {
    await db.open();
    return true;
  } catch (error) {
    return explainFailure(error).reason === 'quota';
  }
}

/** What a browser says of its storage is not to be trusted: private windows and full disks are found by doing. */
async function tryStorage(db: NoteDatabase): Promise<void> {
  const key = 'storage-probe';
  const probe = { key, body: key, tags: [], target: {}, modified: '1970-01-01T00:00:00.000Z' };
  await db.transaction('rw', db.drafts, () => db.drafts.put(probe));
  const found = await db.drafts.get(key);
  await db.transaction('rw', db.drafts, () => db.drafts.delete(key));
  if (found?.body !== key) throw new Error('what was written could not be read back');
}

async function beginNotebook(db: NoteDatabase, installId: string): Promise<void> {
  await db.transaction('rw', db.meta, () =>
    db.meta.add({ key: 'ledger', installId, sequence: 0, count: 0 }),
  );
}

/** One write at a time, the newest account last; a failed one is made good by the next or at the next start. */
function keepWitness(db: NoteDatabase, store: SentinelStore): void {
  let writing: Promise<unknown> = Promise.resolve();
  const write = (ledger: Ledger) => {
    const sentinel = { ...accountOf(ledger), databaseVersion: NOTE_DATABASE_VERSION };
    writing = writing.then(() => store.write(sentinel)).catch(() => {});
  };
  db.committed.add(write);
  void db.meta.get('ledger').then((ledger) => ledger && write(ledger));
}
