/**
 * Why a write did not happen, as a value: for the reader it is an expected thing that a disk is full or that a
 * private window refuses storage, and the text must stay in the editor.
 */
export type StorageFailureReason =
  /** The disk or the browser's share of it is full. */
  | 'quota'
  /** The browser refuses to keep anything, or the file cannot be opened. */
  | 'refused'
  /** No answer in time: it may or may not have been kept. Sending it again with the same id is safe. */
  | 'timeout';

export interface StorageFailure {
  readonly ok: false;
  readonly reason: StorageFailureReason;
  /** What the database holds now: as before the call, or not known. */
  readonly kept: 'unchanged' | 'unknown';
  /** The browser's own words, for the log and for a report; not for the reader alone. */
  readonly detail: string;
}

export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** Programming errors (a `TypeError` and the like) are no failures of storage and are thrown on. */
export function explainFailure(error: unknown): StorageFailure {
  if (error instanceof DeadlineError) {
    return { ok: false, reason: 'timeout', kept: 'unknown', detail: error.message };
  }
  const names = namesOf(error);
  if (names.some((name) => BUGS.has(name))) throw error;
  const quota = names.some((name) => name === 'QuotaExceededError' || name === 'QuotaExceeded');
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { ok: false, reason: quota ? 'quota' : 'refused', kept: 'unchanged', detail };
}

const BUGS: ReadonlySet<string> = new Set([
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'AssertionError',
]);

/** The names along the chain of causes: Dexie wraps the browser's error as `inner`, an abort as `AbortError`. */
function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  for (let link: unknown = error; link instanceof Error && names.length < 8; ) {
    names.push(link.name);
    link = 'inner' in link ? link.inner : link.cause;
  }
  return names;
}
