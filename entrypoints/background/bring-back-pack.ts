/** A pack that the reader removed and wants again: what the page kept of it is parsed like anything that comes in. */
import { parsePackText } from '../../core/pack/parse-pack.ts';
import type { PackDatabase } from '../../database/pack-database.ts';
import { putPackBack } from '../../database/put-pack-back.ts';
import type { RemovedPack } from '../../messaging/library-protocol.ts';
import { viewEntries } from './subscriptions/view-entries.ts';

/** False where it is not whole, or there is no room for it. */
export async function bringBackPack(
  db: PackDatabase,
  { row, texts, subscription }: RemovedPack,
): Promise<boolean> {
  const documents = texts.flatMap((text) => {
    const parsed = parsePackText(text);
    return parsed.ok && parsed.pack.id === row.id ? parsed.pack : [];
  });
  if (!documents.some(({ revision }) => revision === row.current)) return false;
  const put = await putPackBack(
    db,
    {
      row,
      documents,
      ...(subscription === undefined
        ? {}
        : {
            subscription: {
              ...subscription,
              pack: row.id,
              validators: { revision: row.current },
              state: { kind: 'current' } as const,
            },
          }),
    },
    (pack) => viewEntries(pack, subscription?.url),
  );
  return put.ok;
}
