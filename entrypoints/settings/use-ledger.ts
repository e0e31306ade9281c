/** Every request that is kept in the ledger, newest first, kept up to date. */
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { sayReason, sayStatus } from '../../components/library/say-failure.ts';
import type { RequestLine } from '../../components/settings/ledger.tsx';
import { openPackDatabase } from '../../database/pack-database.ts';
import { watchRequests } from '../../database/requests.ts';
import type { RequestResult } from '../../database/subscription.ts';

export function useLedger(): readonly RequestLine[] {
  const [requests, setRequests] = useState<readonly RequestLine[]>([]);
  useEffect(() => {
    const db = openPackDatabase();
    const watching = watchRequests(db).subscribe((rows) =>
      setRequests(rows.map(({ at, url, result }) => ({ at, address: url, result: say(result) }))),
    );
    return () => {
      watching.unsubscribe();
      db.close();
    };
  }, []);
  return requests;
}

function say(result: RequestResult | undefined): string {
  const { t } = i18n;
  switch (result?.kind) {
    case undefined:
      return t('request.noAnswer');
    case 'unchanged':
      return t('request.unchanged');
    case 'fetched':
      return t('request.fetched', { size: Math.ceil(result.bytes / 1024) });
    case 'failed':
      return result.reason === 'status'
        ? sayStatus(t, result.status ?? 0)
        : sayReason(t, result.reason);
    default:
      return result satisfies never;
  }
}
