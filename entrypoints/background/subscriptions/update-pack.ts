/**
 * One look at one subscription. Whatever comes, the pack that the reader has stays as it is, until a newer revision of
 * it has been read whole, found valid and rightly signed; then both change in one transaction. What went wrong is kept
 * with the subscription, with the time of the next try.
 */
import type { UpdateOutcome } from '../../../core/library/library-answers.ts';
import {
  chooseInterval,
  scheduleNext,
  scheduleRetry,
  toIsoTime,
} from '../../../core/library/schedule.ts';
import type { UpdateFailure } from '../../../core/library/update-failure.ts';
import { judgeSignature } from '../../../core/pack/judge-signature.ts';
import type { Pack } from '../../../core/pack/pack.ts';
import { parsePackText } from '../../../core/pack/parse-pack.ts';
import { signedText } from '../../../core/pack/sign.ts';
import type { Subscription } from '../../../database/subscription.ts';
import { changeSubscription, findKeptPack, importUpdate } from '../../../database/subscriptions.ts';
import { askForPack } from './ask-for-pack.ts';
import type { FetchedPack } from './fetch-pack.ts';
import type { SubscriptionTools } from './tools.ts';
import { viewEntries } from './view-entries.ts';

type Fetched = Extract<FetchedPack, { kind: 'fetched' }>;

export async function updatePack(
  subscription: Subscription,
  tools: SubscriptionTools,
): Promise<UpdateOutcome> {
  const kept = await findKeptPack(tools.db, subscription.pack);
  if (kept === undefined) return { kind: 'ended' };
  const settle = createSettle({ subscription, kept: kept.document, tools });
  if (kept.row.held) return settle.held();
  const { validators } = subscription;
  const known = validators.revision === kept.row.current ? validators : undefined;
  const answer = await askForPack(subscription.url, tools, known);
  switch (answer.kind) {
    case 'unchanged':
      return settle.unchanged();
    case 'failed':
      return settle.failed(answer.failure, answer.retryAfter);
    case 'fetched':
      return takeText(answer, { subscription, kept: kept.document, tools, settle });
    default:
      return answer satisfies never;
  }
}

interface Look {
  readonly subscription: Subscription;
  readonly kept: Pack;
  readonly tools: SubscriptionTools;
}

async function takeText(
  answer: Fetched,
  { subscription, kept, tools, settle }: Look & { readonly settle: Settle },
): Promise<UpdateOutcome> {
  const parsed = parsePackText(answer.text);
  if (!parsed.ok) {
    const [issue = { pointer: '', rule: 'is not valid' }] = parsed.issues;
    return settle.failed({ reason: 'invalid', issue });
  }
  const { pack } = parsed;
  if (pack.id !== kept.id) return settle.failed({ reason: 'other-pack', found: pack.id });
  const { pinnedKey } = subscription;
  const verified = await tools.verify(pack);
  const judged = judgeSignature({ pinned: pinnedKey, pack, verified });
  if (judged.kind === 'ask') return settle.asking(judged.reason, pack);
  if (pack.revision < kept.revision) {
    return settle.failed({ reason: 'older-revision', found: pack.revision });
  }
  const change = {
    validators: validatorsOf(answer, pack.revision),
    ...(judged.kind === 'accept-first-use' ? { pinnedKey: judged.key } : {}),
  };
  if (pack.revision > kept.revision) return settle.updated(pack, change);
  if (signedText(pack) !== signedText(kept)) return settle.failed({ reason: 'same-revision' });
  return settle.unchanged(change);
}

export function validatorsOf(
  { etag, lastModified }: Fetched,
  revision: number,
): Subscription['validators'] {
  return {
    revision,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

type Settle = ReturnType<typeof createSettle>;

/** The ways a look can end; each writes how the subscription stands now. */
function createSettle({ subscription, kept, tools }: Look) {
  const { db, now, random } = tools;
  const { pack: id, url, days, state } = subscription;

  const rest = (pack: Pack) =>
    scheduleNext({
      now: now(),
      random: random(),
      days: chooseInterval({ reader: days, pack: pack.updateEvery }),
    });
  const well = (pack: Pack, change: Partial<Subscription>): Subscription => ({
    ...subscription,
    ...change,
    checked: now(),
    nextTry: rest(pack),
    state: { kind: 'current' },
  });
  /** Counted on from trouble of another kind too: it is the site that is spared, not the reason. */
  const trouble = () => ({
    since: state.kind === 'current' ? now() : state.since,
    times: state.kind === 'current' ? 1 : state.times + 1,
  });
  const write = async (after: Partial<Subscription>, outcome: UpdateOutcome) => {
    const written = await changeSubscription(db, id, (before) => ({ ...before, ...after }));
    return written.ok || written.reason !== 'no-such-subscription'
      ? outcome
      : ({ kind: 'ended' } as const);
  };
  const failed = (failure: UpdateFailure, retryAfter?: number) => {
    const { since, times } = trouble();
    const nextTry = scheduleRetry({ now: now(), random: random(), failures: times, retryAfter });
    return write(
      { nextTry, state: { kind: 'failing', since, times, failure } },
      { kind: 'failed', failure },
    );
  };

  return {
    failed,
    held: () => write({ nextTry: rest(kept) }, { kind: 'held' }),
    unchanged: (change: Partial<Subscription> = {}) =>
      write(well(kept, change), { kind: 'unchanged' }),
    asking: (
      question: Extract<Subscription['state'], { kind: 'asking' }>['question'],
      { revision, signature }: Pack,
    ) => {
      const { since, times } = trouble();
      const key = signature === undefined ? {} : { key: signature.publicKey };
      return write(
        {
          nextTry: scheduleRetry({ now: now(), random: random(), failures: times }),
          state: { kind: 'asking', since, times, question, revision, ...key },
        },
        { kind: 'asking' },
      );
    },
    updated: async (pack: Pack, change: Partial<Subscription>): Promise<UpdateOutcome> => {
      const result = await importUpdate(db, pack, {
        subscription: well(pack, change),
        views: (valid) => viewEntries(valid, url),
        now: toIsoTime(now()),
      });
      if (!result.ok) {
        if (result.reason === 'no-such-subscription') return { kind: 'ended' };
        const detail = 'detail' in result ? result.detail : result.reason;
        return failed({ reason: 'storage', detail });
      }
      // Held, or brought in from a file, while the update was on its way.
      if (result.change !== 'updated') return write({ nextTry: rest(kept) }, { kind: 'unchanged' });
      return { kind: 'updated', from: result.from, to: pack.revision };
    },
  };
}
