/**
 * The witness outside IndexedDB. A damaged database file opens empty and without an error in more than one browser
 * (64 flipped bytes in LevelDB; a truncated file on the SQLite backend), so emptiness proves nothing. The notebook's
 * account is copied here after each commit and compared at each start.
 */
import * as v from 'valibot';
import type { Ledger } from './note-database.ts';

/** Where the witness is kept, as `browser.storage.local`: holds counts, no word of the reader. */
export interface SentinelStore {
  /** Whatever stands there; `undefined` if nothing was ever written. */
  readonly read: () => Promise<unknown>;
  readonly write: (sentinel: Sentinel) => Promise<void>;
}

export interface Sentinel extends Ledger {
  /** Dexie's version of the note database. */
  readonly databaseVersion: number;
}

const SentinelSchema = v.object({
  installId: v.string(),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  databaseVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export type Testimony =
  | { readonly kind: 'never-written' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'written'; readonly sentinel: Sentinel };

export async function readSentinel(store: SentinelStore): Promise<Testimony> {
  try {
    const found = await store.read();
    if (found === undefined || found === null) return { kind: 'never-written' };
    const parsed = v.safeParse(SentinelSchema, found);
    return parsed.success ? { kind: 'written', sentinel: parsed.output } : { kind: 'unreadable' };
  } catch {
    return { kind: 'unreadable' };
  }
}
