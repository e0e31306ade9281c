/** A request with its line in the ledger, and only where the reader let us ask. */
import { toIsoTime } from '../../../core/library/schedule.ts';
import { beginRequest, endRequest } from '../../../database/requests.ts';
import type { RequestResult } from '../../../database/subscription.ts';
import { type FetchedPack, type FetchOptions, fetchPack } from './fetch-pack.ts';
import type { SubscriptionTools } from './tools.ts';

export async function askForPack(
  url: string,
  tools: SubscriptionTools,
  validators?: FetchOptions['validators'],
): Promise<FetchedPack> {
  if (!(await tools.mayFetch(url))) return { kind: 'failed', failure: { reason: 'no-permission' } };
  const { db, fetch, now, timeLimit } = tools;
  const line = await beginRequest(db, { url, at: toIsoTime(now()) });
  const answer = await fetchPack(url, {
    fetch,
    now,
    ...(validators === undefined ? {} : { validators }),
    ...(timeLimit === undefined ? {} : { timeLimit }),
  });
  await endRequest(db, line, sumUp(answer));
  return answer;
}

function sumUp(answer: FetchedPack): RequestResult {
  switch (answer.kind) {
    case 'unchanged':
      return { kind: 'unchanged' };
    case 'fetched':
      return { kind: 'fetched', bytes: answer.bytes };
    case 'failed': {
      const { failure } = answer;
      return {
        kind: 'failed',
        reason: failure.reason,
        ...('status' in failure ? { status: failure.status } : {}),
      };
    }
    default:
      return answer satisfies never;
  }
}
