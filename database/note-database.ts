/**
 * The reader's own work. Strict durability: measured in Chromium, the default gives no fsync for a save, `strict`
 * gives one, for about 2 ms. One writer, the background; pages of ours read and watch. No cache, since a reader must
 * see what is on the disk.
 *
 * Versions only add. A released version is never edited; each has its example in `fixtures/` and one test opens them all.
 */
import { Dexie, type Table } from 'dexie';
import type { Note, NoteTarget } from '../core/note/note.ts';
import type { StorageState } from './storage-state.ts';

/** Of this code; Dexie's number, a tenth of IndexedDB's. */
export const NOTE_DATABASE_VERSION = 1;

export interface NoteRow {
  readonly id: string;
  readonly note: Note;
  /** Of the note's canonical form: verified on each read. */
  readonly checksum: string;
  /** Of the journal row that wrote it. */
  readonly sequence: number;
  /** All keys of its page (`listPageKeys`): an index, made anew with each write. */
  readonly pages: readonly string[];
}

/** An earlier state of a note. */
export interface VersionRow extends NoteRow {}

export type JournalKind = 'save' | 'edit' | 'delete' | 'restore' | 'purge' | 'import';

/** What was done, in order: the recent changes that the backup ring takes over. */
export interface JournalRow {
  readonly sequence: number;
  readonly kind: JournalKind;
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The note after the change; none after a purge. */
  readonly row?: NoteRow;
}

/** The notebook's own account of itself: written in each transaction, and copied outside to be compared at start. */
export interface Ledger {
  readonly installId: string;
  /** Of the last journal row; grows by one with each change. */
  readonly sequence: number;
  /** Notes kept, those in the trash included. */
  readonly count: number;
}

export interface LedgerRow extends Ledger {
  readonly key: 'ledger';
}

export interface Draft {
  /** Names what it will be a note on: `entry:…`, `page:…`, or `note:…` while a note is edited. */
  readonly key: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly target: NoteTarget;
  /** ISO 8601 in UTC. */
  readonly modified: string;
}

export class NoteDatabase extends Dexie {
  readonly notes: Table<NoteRow, string>;
  readonly versions: Table<VersionRow, [string, number]>;
  readonly journal: Table<JournalRow, number>;
  readonly drafts: Table<Draft, string>;
  readonly meta: Table<LedgerRow, string>;

  /** Set by `findStorageState`; nothing is written before, and unless it is `ready`. */
  state: StorageState | undefined;
  /** Called after each commit with the new account: the witness and the backup ring listen here. */
  readonly committed = new Set<(ledger: Ledger) => void>();

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      notes: 'id, [note.target.entry.pack+note.target.entry.entry], *pages, sequence',
      versions: '[id+sequence]',
      journal: 'sequence',
      drafts: 'key, modified',
      meta: 'key',
    });
    this.notes = this.table('notes');
    this.versions = this.table('versions');
    this.journal = this.table('journal');
    this.drafts = this.table('drafts');
    this.meta = this.table('meta');
  }
}

/** Opens lazily, at the first query; `findStorageState` looks at the version on the disk before that. */
export function openNoteDatabase(name = 'notes'): NoteDatabase {
  return new NoteDatabase(name);
}
