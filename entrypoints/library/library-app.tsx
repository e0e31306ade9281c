/** Joins the library page with the packs in the database: read here, changed through the background. */
import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Library } from '../../components/library/library.tsx';
import type { PackActions, PackLine } from '../../components/library/library-pack.tsx';
import type { PackDatabase } from '../../database/pack-database.ts';
import { openPackDatabase } from '../../database/pack-database.ts';
import { send } from '../../messaging/send.ts';
import { SHIPPED_IDS } from '../background/shipped-packs.ts';
import { findChanges } from '../background/subscriptions/find-changes.ts';
import { packOrigin } from '../background/subscriptions/pack-origin.ts';
import { useAdding } from './use-adding.tsx';
import { usePacks } from './use-packs.ts';
import { useRemoval } from './use-removal.ts';

export function LibraryApp() {
  const db = useMemo(() => openPackDatabase(), []);
  const [offer] = useState(readOffer);
  const packs = usePacks(db);
  const adding = useAdding(offer);
  const { removed, onRemove } = useRemoval(db);
  const lacksShipped =
    packs !== undefined && SHIPPED_IDS.some((id) => packs.every((pack) => pack.id !== id));
  return (
    <Library
      {...(packs && { packs })}
      {...createActions(db, packs ?? [])}
      removed={removed}
      onRemove={onRemove}
      onFile={adding.onFile}
      onBringShipped={lacksShipped ? () => void send('bringShippedPacks', null) : undefined}
    >
      {adding.part}
    </Library>
  );
}

function createActions(
  db: PackDatabase,
  packs: readonly PackLine[],
): Omit<PackActions, 'onRemove'> {
  return {
    onShow: (id, shown) => void send('showPack', { id, shown }),
    onHold: (id, held) => void send('holdPack', { id, held }),
    onStepBack: (id) => void send('stepPackBack', { id }),
    onMove: (id, step) => {
      const ids = packs.map((pack) => pack.id);
      const from = ids.indexOf(id);
      ids.splice(from + step, 0, ...ids.splice(from, 1));
      void send('orderPacks', { ids });
    },
    onCheck: async (id) => {
      // Taken back by the reader or by the browser: asked for again, within this click.
      const host = packs.find((pack) => pack.id === id)?.updates?.host;
      if (host !== undefined) {
        await browser.permissions.request({ origins: [packOrigin(`https://${host}/`)] });
      }
      return send('checkPack', { id });
    },
    onEvery: (id, days) => void send('setPackInterval', { id, ...(days && { days }) }),
    onAnswer: (id, answer) => void send('answerPack', { id, answer }),
    onChanges: (id, since) => findChanges(db, id, since),
    onRead: (id) => void send('markPackSeen', { id }),
  };
}

/** Of a pack that a page announces, as the popup hands it over: shown, and not fetched before the reader says so. */
function readOffer(): string | undefined {
  return new URLSearchParams(location.hash.slice(1)).get('offer') ?? undefined;
}
