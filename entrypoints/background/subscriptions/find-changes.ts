/** The change log of a pack, made when it is asked for: both documents are kept until the reader has read it. */
import { diffPacks, type PackDiff } from '../../../core/library/diff-packs.ts';
import { findPack } from '../../../database/list-packs.ts';
import type { PackDatabase } from '../../../database/pack-database.ts';
import { findKeptPack } from '../../../database/subscriptions.ts';

/**
 * From the revision that the reader last read about (`seen`), or from the one that a step back leads to (`previous`), to
 * the current one. Undefined where there is no such revision, or it is the current one.
 */
export async function findChanges(
  db: PackDatabase,
  id: string,
  since: 'seen' | 'previous',
): Promise<PackDiff | undefined> {
  const kept = await findKeptPack(db, id);
  const revision = kept?.row[since];
  if (kept === undefined || revision === undefined || revision === kept.row.current)
    return undefined;
  const before = await findPack(db, id, revision);
  return before && diffPacks(before, kept.document);
}
