/** The packs and their subscriptions as the page shows them, kept up to date whoever changes them. */
import { useEffect, useState } from 'preact/hooks';
import type { PackLine } from '../../components/library/library-pack.tsx';
import type { Updates } from '../../components/library/pack-updates.tsx';
import { toIsoTime } from '../../core/library/schedule.ts';
import { findHost } from '../../core/pack/https-address.ts';
import { type PackSummary, watchPacks } from '../../database/list-packs.ts';
import type { PackDatabase } from '../../database/pack-database.ts';
import type { Subscription } from '../../database/subscription.ts';
import { watchSubscriptions } from '../../database/subscriptions.ts';

/** Undefined: not read yet. */
export function usePacks(db: PackDatabase): readonly PackLine[] | undefined {
  const [packs, setPacks] = useState<readonly PackSummary[]>();
  const [subscriptions, setSubscriptions] = useState<readonly Subscription[]>();
  useEffect(() => {
    const watching = [
      watchPacks(db).subscribe(setPacks),
      watchSubscriptions(db).subscribe(setSubscriptions),
    ];
    return () => {
      for (const one of watching) one.unsubscribe();
    };
  }, [db]);
  if (subscriptions === undefined) return undefined;
  return packs?.map((pack) =>
    lineOf(
      pack,
      subscriptions.find((one) => one.pack === pack.id),
    ),
  );
}

function lineOf(pack: PackSummary, subscription: Subscription | undefined): PackLine {
  const { id, title, publisher, report, current, previous, published, entries } = pack;
  const host = findHost(subscription?.url ?? id);
  return {
    id,
    title,
    publisher: publisher.name,
    ...(host === undefined ? {} : { publisherHost: host }),
    report: report.title,
    revision: current,
    published,
    entries,
    licence: pack.licence,
    shown: pack.enabled,
    held: pack.held,
    previous,
    changes: chooseChanges(pack),
    updates: subscription && describeUpdates(subscription),
  };
}

/** After a step back there is nothing to read: the reader comes from there. */
function chooseChanges({ current, previous = current, seen }: PackSummary): PackLine['changes'] {
  if (seen < current) return 'seen';
  return previous < current ? 'previous' : undefined;
}

function describeUpdates({ url, checked, nextTry, days, state }: Subscription): Updates {
  return {
    host: findHost(url) ?? url,
    checked: toIsoTime(checked),
    nextTry: toIsoTime(nextTry),
    days,
    state: state.kind === 'failing' ? { ...state, since: toIsoTime(state.since) } : state,
  };
}
