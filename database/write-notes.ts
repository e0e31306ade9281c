/**
 * The one place where notes are written. Each change is an explicit transaction over notes and journal, and it counts
 * only when the transaction has ended: a `put` inside one resolves before commit, and in Chromium a full disk may
 * reject nothing but the transaction.
 */
import type { Transaction } from 'dexie';
import { checksumNote } from '../core/note/checksum.ts';
import type { Note } from '../core/note/note.ts';
import { listPageKeys } from '../core/selector/canonicalise-url.ts';
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
  /** Writes the note's new state, or removes it for good (`undefined`), and journals that. */
  readonly put: (kind: JournalKind, id: string, note: Note | undefined) => Promise<void>;
}

export async function writeNotes<T>(
  db: NoteDatabase,
  now: string,
  work: (writer: NoteWriter) => Promise<T>,
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
          put: async (kind, id, note) => {
            const sequence = ledger.sequence + 1;
            const existed = (await db.notes.get(id)) !== undefined;
            const row = note && makeRow(note, sequence);
            if (row) await db.notes.put(row);
            else await db.notes.delete(id);
            await db.journal.add({ sequence, kind, id, at: now, ...(row && { row }) });
            const count = ledger.count + (row ? 1 : 0) - (existed ? 1 : 0);
            ledger = { ...ledger, sequence, count };
          },
        });
        if (ledger !== before) await db.meta.put(ledger);
        return { value, ledger, changed: ledger !== before };
      },
    );
    const { value, ledger, changed } = await beforeDeadline(committing);
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
    return { ok: true, value: await beforeDeadline(db.transaction('rw', db.drafts, work)) };
  } catch (error) {
    return explainFailure(error);
  }
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

async function beforeDeadline<T>(committing: PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    const late = () => reject(new DeadlineError(`no commit within ${COMMIT_DEADLINE} ms`));
    timer = setTimeout(late, COMMIT_DEADLINE);
  });
  try {
    return await Promise.race([committing, deadline]);
  } finally {
    clearTimeout(timer);
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
