/** Whether notes can be kept, found at each start by `findStorageState`. */
export type StorageState =
  | { readonly kind: 'ready' }
  /** The database does not hold what it should: shown read-only, with the offer to restore. */
  | { readonly kind: 'recovery'; readonly reason: RecoveryReason }
  /** Notes can be read and exported, not written. */
  | { readonly kind: 'read-only'; readonly reason: ReadOnlyReason; readonly detail: string };

export type RecoveryReason =
  /** The database is empty or another one, though notes were kept here before. */
  | 'gone'
  /** It holds an older state than the one last acknowledged. */
  | 'behind'
  /** It holds another number of notes than its own account says. */
  | 'miscounted'
  /** It cannot be opened, though notes were kept here before: restoring puts a new one in its place. */
  | 'unreadable'
  /** It is empty, and what should say whether that is right cannot be read. */
  | 'unwitnessed';

export type ReadOnlyReason =
  /** A newer version of the extension wrote it. */
  | 'newer-database'
  /** The real write, read and delete at start failed: no space. */
  | 'quota'
  /** The real write, read and delete at start failed: this window or browser keeps nothing. */
  | 'refused';
