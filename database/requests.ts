/**
 * The ledger of requests, for the reader to see what was sent and to whom. A row is written before the request leaves,
 * so that there is none without a row. Here, and not in `storage.local`, which scripts on pages can read.
 */
import { liveQuery, type Observable } from 'dexie';
import type { PackDatabase } from './pack-database.ts';
import type { RequestResult, RequestRow } from './subscription.ts';

export const REQUESTS_KEPT = 500;

/** Gives the row's number, for `endRequest`. */
export function beginRequest(
  db: PackDatabase,
  { url, at }: Pick<RequestRow, 'url' | 'at'>,
): Promise<number> {
  return db.transaction('rw', db.requests, async () => {
    const sequence = await db.requests.add({ url, at });
    await db.requests
      .where('sequence')
      .belowOrEqual(sequence - REQUESTS_KEPT)
      .delete();
    return sequence;
  });
}

export async function endRequest(
  db: PackDatabase,
  sequence: number,
  result: RequestResult,
): Promise<void> {
  await db.requests.update(sequence, { result });
}

/** Newest first. */
export function listRequests(db: PackDatabase): Promise<readonly RequestRow[]> {
  return db.requests.reverse().toArray();
}

/** The ledger now and after each request, whoever made it. For pages. */
export function watchRequests(db: PackDatabase): Observable<readonly RequestRow[]> {
  return liveQuery(() => listRequests(db));
}
