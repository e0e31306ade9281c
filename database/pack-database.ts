/**
 * Packs as imported: what can be fetched again. Kept apart from the notes, so that nothing done to a pack can
 * touch what the reader wrote, and with relaxed durability, since a lost import is repeated at no loss.
 *
 * A revision's documents and views are written beside those already there; the row in `packs` names the one that
 * counts. An update is thus one transaction, and a step back is a change of that name.
 */
import { Dexie, type Table } from 'dexie';
import type { EntryView } from '../core/pack/entry-view.ts';
import type { Pack } from '../core/pack/pack.ts';
import type { RequestRow, Subscription } from './subscription.ts';

export interface PackRow {
  readonly id: string;
  readonly enabled: boolean;
  /** Held: updates leave it at its current revision. */
  readonly held: boolean;
  /** The reader's order; of two packs with the same form the lower comes first. */
  readonly order: number;
  readonly current: number;
  /** The revision that one step back leads to. */
  readonly previous?: number;
  /** The revision whose changes the reader has read; its document is kept to compare with. */
  readonly seen: number;
  /** ISO 8601 in UTC: when the current revision came in. */
  readonly imported: string;
}

export interface RevisionRow {
  readonly pack: string;
  readonly revision: number;
  readonly document: Pack;
}

export interface EntryRow {
  readonly pack: string;
  readonly revision: number;
  readonly entry: string;
  readonly view: EntryView;
}

export class PackDatabase extends Dexie {
  readonly packs: Table<PackRow, string>;
  readonly revisions: Table<RevisionRow, [string, number]>;
  readonly entries: Table<EntryRow, [string, number, string]>;
  readonly subscriptions: Table<Subscription, string>;
  readonly requests: Table<RequestRow, number>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'relaxed', cache: 'disabled' });
    this.version(1).stores({
      packs: 'id',
      revisions: '[pack+revision]',
      entries: '[pack+revision+entry]',
      subscriptions: 'pack, nextTry',
      requests: '++sequence',
    });
    this.packs = this.table('packs');
    this.revisions = this.table('revisions');
    this.entries = this.table('entries');
    this.subscriptions = this.table('subscriptions');
    this.requests = this.table('requests');
  }
}

/** Opens lazily, at the first query. */
export function openPackDatabase(name = 'packs'): PackDatabase {
  return new PackDatabase(name);
}
