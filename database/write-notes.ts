/**
 * The one place where notes are written. Each change is an explicit transaction over notes and journal, and it counts
 * only when the transaction has ended: a `put` inside one resolves before commit, and in Chromium a full disk may
 * reject nothing but the transaction.
 */
import type { Transaction } from 'dexie';
import { checksumNote } from '../core/note/checksum.ts';
import type { Note } from '../core/note/note.ts';
import { listPageKeys } from '../core/selector/canonicalise-url.ts';
import { beforeDeadline } from './before-deadline.ts';
import type { JournalKind, Ledger, LedgerRow, NoteDatabase, NoteRow } from './note-database.ts';
import { DeadlineError, explainFailure, type StorageFailure } from './storage-failure.ts';

/** ms: a commit takes about 3; after this the disk is stuck, and the reader is told instead of kept waiting. */
const COMMIT_DEADLINE = 8_000;

export type NoteFailure =
  | StorageFailure
  | {
      readonly ok: false;
      /** Why nothing may be written now; `unchecked`: `findStorageState` has not answered yet. */
      readonly reason: 'newer-database' | 'recovery' | 'unchecked';
      readonly kept: 'unchanged';
      readonly detail: string;
    }
  | {
      readonly ok: false;
      readonly reason: 'no-such-note';
      readonly kept: 'unchanged';
      readonly detail: string;
    };

/** Writes and their journal rows, within one transaction. */
export interface NoteWriter {
  /** Writes the new state of notes, each named once, and journals that. */
  readonly put: (kind: JournalKind, notes: readonly Note[]) => Promise<void>;
  /** Removes notes for good, each named once and there, and journals that. */
  readonly purge: (ids: readonly string[]) => Promise<void>;
}

export async function writeNotes<T>(
  db: NoteDatabase,
  now: string,
  work: (writer: NoteWriter) => Promise<T>,
  deadline = COMMIT_DEADLINE,
): Promise<{ readonly ok: true; readonly value: T } | NoteFailure> {
  const refusal = refuseWrite(db);
  if (refusal) return refusal;

  let running: Transaction | undefined;
  try {
    const committing = db.transaction(
      'rw',
      [db.notes, db.versions, db.journal, db.drafts, db.meta],
      async (transaction) => {
        running = transaction;
        const before = await db.meta.get('ledger');
        if (before === undefined) throw new Error('the notebook has no account of itself');
        let ledger: LedgerRow = before;
        const value = await work({
          put: async (kind, notes) => {
            const rows = notes.map((note, at) => makeRow(note, ledger.sequence + 1 + at));
            const known = await db.notes
              .where('id')
              .anyOf(rows.map(({ id }) => id))
              .count();
            await db.notes.bulkPut(rows);
            await db.journal.bulkAdd(
              rows.map((row) => ({ sequence: row.sequence, kind, id: row.id, at: now, row })),
            );
            ledger = advance(ledger, rows.length, rows.length - known);
          },
          purge: async (ids) => {
            await db.notes.bulkDelete([...ids]);
            const first = ledger.sequence + 1;
            await db.journal.bulkAdd(
              ids.map((id, at) => ({ sequence: first + at, kind: 'purge', id, at: now })),
            );
            ledger = advance(ledger, ids.length, -ids.length);
          },
        });
        if (ledger !== before) await db.meta.put(ledger);
        return { value, ledger, changed: ledger !== before };
      },
    );
    const { value, ledger, changed } = await beforeDeadline(committing, deadline);
    if (changed) for (const tell of db.committed) tell(accountOf(ledger));
    return { ok: true, value };
  } catch (error) {
    if (error instanceof DeadlineError) abort(running);
    return explainFailure(error);
  }
}

/** Drafts are no part of the account: lost ones are no cause for alarm. */
export async function writeDrafts<T>(
  db: NoteDatabase,
  work: () => Promise<T>,
): Promise<{ readonly ok: true; readonly value: T } | NoteFailure> {
  const refusal = refuseWrite(db);
  if (refusal) return refusal;
  try {
    return {
      ok: true,
      value: await beforeDeadline(db.transaction('rw', db.drafts, work), COMMIT_DEADLINE),
    };
  } catch (error) {
    return explainFailure(error);
  }
}

function advance(ledger: LedgerRow, changes: number, notes: number): LedgerRow {
  if (changes === 0) return ledger;
  return { ...ledger, sequence: ledger.sequence + changes, count: ledger.count + notes };
}

export function makeRow(note: Note, sequence: number): NoteRow {
  const { page } = note.target;
  const pages = page === undefined ? [] : listPageKeys(page);
  return { id: note.id, note, checksum: checksumNote(note), sequence, pages };
}

export function accountOf({ installId, sequence, count }: Ledger): Ledger {
  return { installId, sequence, count };
}

function refuseWrite({ state }: NoteDatabase): NoteFailure | undefined {
  if (state === undefined) {
    const detail = 'storage has not been checked yet';
    return { ok: false, reason: 'unchecked', kept: 'unchanged', detail };
  }
  switch (state.kind) {
    case 'ready':
      return undefined;
    case 'recovery':
      return { ok: false, reason: 'recovery', kept: 'unchanged', detail: state.reason };
    case 'read-only':
      return { ok: false, reason: state.reason, kept: 'unchanged', detail: state.detail };
    default:
      return state satisfies never;
  }
}

/** So that a late commit is less likely; if it comes all the same, the same id makes the repeated save harmless. */
function abort(transaction: Transaction | undefined): void {
  try {
    transaction?.abort();
  } catch {
    // It ended meanwhile.
  }
}
