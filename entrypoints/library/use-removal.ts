/** Removing with a way back: the last pack removed is held by this page until it is left. */
import { useState } from 'preact/hooks';
import type { RemovedNoticeProps } from '../../components/library/removed-notice.tsx';
import type { PackDatabase } from '../../database/pack-database.ts';
import { findWholePack, type WholePack } from '../../database/put-pack-back.ts';
import type { RemovedPack } from '../../messaging/library-protocol.ts';
import { send } from '../../messaging/send.ts';

export interface Removal {
  readonly removed: RemovedNoticeProps | undefined;
  readonly onRemove: (id: string) => void;
}

export function useRemoval(db: PackDatabase): Removal {
  const [gone, setGone] = useState<{ readonly pack: WholePack; readonly failed: boolean }>();
  const remove = async (id: string) => {
    const pack = await findWholePack(db, id);
    if (pack !== undefined && (await send('removePack', { id }))) setGone({ pack, failed: false });
  };
  const undo = async (pack: WholePack) => {
    const back = await send('bringBackPack', describe(pack));
    setGone(back ? undefined : { pack, failed: true });
  };
  return {
    onRemove: (id) => void remove(id),
    removed: gone && {
      title: titleOf(gone.pack),
      failed: gone.failed,
      onUndo: () => void undo(gone.pack),
    },
  };
}

function titleOf({ row, documents }: WholePack): string {
  return documents.find(({ revision }) => revision === row.current)?.title ?? row.id;
}

function describe({ row, documents, subscription }: WholePack): RemovedPack {
  const texts = documents.map((document) => JSON.stringify(document));
  if (subscription === undefined) return { row, texts };
  const { url, days, pinnedKey, nextTry, checked } = subscription;
  return {
    row,
    texts,
    subscription: {
      url,
      nextTry,
      checked,
      ...(days === undefined ? {} : { days }),
      ...(pinnedKey === undefined ? {} : { pinnedKey }),
    },
  };
}
