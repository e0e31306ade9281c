/** What the reader saw in the preview and said yes to: kept as shown, with its subscription where it has an address. */
import type { KeptPack } from '../../../core/library/library-answers.ts';
import {
  chooseInterval,
  EVERY_DAYS,
  scheduleNext,
  toIsoTime,
} from '../../../core/library/schedule.ts';
import { importPack } from '../../../database/import-pack.ts';
import type { Subscription } from '../../../database/subscription.ts';
import { findSubscription, putSubscription } from '../../../database/subscriptions.ts';
import type { StagedPack } from './preview-pack.ts';
import type { SubscriptionTools } from './tools.ts';
import { validatorsOf } from './update-pack.ts';
import { viewEntries } from './view-entries.ts';

export async function keepPack(staged: StagedPack, tools: SubscriptionTools): Promise<KeptPack> {
  const { preview, pack } = staged;
  const { standing } = preview;
  if (standing.kind === 'question') return { ok: false, reason: standing.question };
  if (standing.kind === 'taken') return { ok: false, reason: 'taken' };
  if (standing.kind === 'older') return { ok: false, reason: 'older-revision' };
  if (standing.kind === 'same-revision') return { ok: false, reason: 'same-revision' };
  const { db, now } = tools;
  const subscription = await buildSubscription(staged, tools);
  const result = await importPack(db, pack, {
    views: (valid) => viewEntries(valid, preview.address?.url ?? subscription?.url),
    now: toIsoTime(now()),
    ...(subscription === undefined ? {} : { subscription }),
  });
  if (!result.ok) {
    return result.reason === 'too-many-packs'
      ? { ok: false, reason: result.reason }
      : { ok: false, reason: 'storage', detail: result.detail };
  }
  if (subscription !== undefined && (result.change === 'unchanged' || result.change === 'held')) {
    const put = await putSubscription(db, subscription);
    if (!put.ok) return { ok: false, reason: 'storage', detail: put.detail };
  }
  if (result.change === 'added' || result.change === 'updated') await tools.onChange();
  return { ok: true, pack: pack.id, change: result.change };
}

/** A file brings no subscription, and leaves one that is there to its address. */
async function buildSubscription(
  { preview, pack, verified, answer }: StagedPack,
  { db, now, random }: SubscriptionTools,
): Promise<Subscription | undefined> {
  const before = await findSubscription(db, pack.id);
  if (preview.address === undefined || answer === undefined) return before;
  const key = before?.pinnedKey ?? (verified ? pack.signature?.publicKey : undefined);
  const days = chooseInterval({ reader: before?.days, pack: pack.updateEvery });
  return {
    pack: pack.id,
    url: preview.address.url,
    ...(before?.days === undefined ? {} : { days: before.days }),
    validators: validatorsOf(answer, pack.revision),
    ...(key === undefined ? {} : { pinnedKey: key }),
    checked: now(),
    nextTry: scheduleNext({ now: now(), random: random(), days }),
    state: { kind: 'current' },
  };
}

/** Whether a number of days is one that the reader may choose. */
export function isInterval(days: number): boolean {
  return Number.isInteger(days) && days >= EVERY_DAYS.least && days <= EVERY_DAYS.most;
}
