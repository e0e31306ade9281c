/**
 * All that the library does with subscriptions, one thing at a time: an alarm and a click that come together must not
 * fetch one pack twice, or write over each other.
 */
import type {
  KeptPack,
  PackSource,
  PreviewedPack,
  SignatureAnswer,
  UpdateOutcome,
} from '../../../core/library/library-answers.ts';
import { chooseInterval, isDue, scheduleNext } from '../../../core/library/schedule.ts';
import { setPackHeld } from '../../../database/manage-packs.ts';
import type { Subscription } from '../../../database/subscription.ts';
import {
  changeSubscription,
  findKeptPack,
  findSubscription,
  listSubscriptions,
} from '../../../database/subscriptions.ts';
import { isInterval, keepPack } from './keep-pack.ts';
import { type StagedPack, stagePack } from './preview-pack.ts';
import type { SubscriptionTools } from './tools.ts';
import { updatePack } from './update-pack.ts';

export interface Subscriptions {
  /** Nothing is kept; one request where the source is an address. */
  readonly preview: (source: PackSource) => Promise<PreviewedPack>;
  /** Keeps what was shown: `digest` is the preview's. `changed`: other content came; preview again. */
  readonly keep: (source: PackSource, digest: string) => Promise<KeptPack>;
  /** Looks at every subscription that is due, and gives what came of each, by pack. */
  readonly updateDue: () => Promise<ReadonlyMap<string, UpdateOutcome>>;
  /** Looks at one now, at the reader's wish. */
  readonly updateNow: (pack: string) => Promise<UpdateOutcome>;
  /**
   * The reader's answer where an update waits. `trust` takes the key that was asked about as the pack's from now on
   * (or none, where the signature is gone), and looks again; a signature that is not of its content is never taken.
   * `keep-mine` holds the pack at its revision.
   */
  readonly answer: (pack: string, answer: SignatureAnswer) => Promise<UpdateOutcome>;
  /** Days between looks; undefined: as the pack asks. False where there is no such subscription or number. */
  readonly setInterval: (pack: string, days: number | undefined) => Promise<boolean>;
  /** When the next look is planned, ms since 1970; undefined where there is none. */
  readonly findNextTry: () => Promise<number | undefined>;
  readonly list: () => Promise<readonly Subscription[]>;
}

export function createSubscriptions(tools: SubscriptionTools): Subscriptions {
  const { db, now, random } = tools;
  const inTurn = createQueue();
  let staged: StagedPack | undefined; // the last preview; where the background was stopped since, it is fetched again

  const look = async (subscription: Subscription): Promise<UpdateOutcome> => {
    const outcome = await updatePack(subscription, tools);
    if (outcome.kind === 'updated') await tools.onChange();
    return outcome;
  };
  const lookAt = async (pack: string): Promise<UpdateOutcome> => {
    const subscription = await findSubscription(db, pack);
    return subscription === undefined ? { kind: 'ended' } : look(subscription);
  };

  return {
    preview: (source) =>
      inTurn(async () => {
        const result = await stagePack(source, tools);
        staged = result.ok ? result.staged : undefined;
        return result.ok ? { ok: true, preview: result.staged.preview } : result;
      }),

    keep: (source, digest) =>
      inTurn(async () => {
        const fresh =
          staged?.preview.digest === digest ? undefined : await stagePack(source, tools);
        const found = fresh?.ok ? fresh.staged : staged;
        staged = undefined;
        return found?.preview.digest === digest
          ? keepPack(found, tools)
          : { ok: false, reason: 'changed' };
      }),

    updateDue: () =>
      inTurn(async () => {
        const outcomes = new Map<string, UpdateOutcome>();
        for (const subscription of await listSubscriptions(db)) {
          if (!isDue(subscription.nextTry, now())) continue;
          outcomes.set(subscription.pack, await look(subscription));
        }
        return outcomes;
      }),

    updateNow: (pack) => inTurn(() => lookAt(pack)),

    answer: (pack, answer) =>
      inTurn(async () => {
        if (answer === 'keep-mine') {
          await setPackHeld(db, pack, true);
          return { kind: 'held' };
        }
        const before = await findSubscription(db, pack);
        if (before?.state.kind !== 'asking') return { kind: 'unchanged' };
        const { question, key } = before.state;
        if (question !== 'changed-key' && question !== 'signature-gone') return { kind: 'asking' };
        await changeSubscription(db, pack, ({ pinnedKey: _, ...rest }) => ({
          ...rest,
          ...(key === undefined ? {} : { pinnedKey: key }),
        }));
        return lookAt(pack);
      }),

    setInterval: async (pack, days) => {
      if (days !== undefined && !isInterval(days)) return false;
      const kept = await findKeptPack(db, pack);
      const changed = await changeSubscription(db, pack, ({ days: _, ...rest }) => ({
        ...rest,
        ...(days === undefined ? {} : { days }),
        nextTry: scheduleNext({
          now: now(),
          random: random(),
          days: chooseInterval({ reader: days, pack: kept?.document.updateEvery }),
        }),
      }));
      return changed.ok;
    },

    findNextTry: async () => (await listSubscriptions(db))[0]?.nextTry,
    list: () => listSubscriptions(db),
  };
}

/** Runs one task after another, in the order of asking; a task that fails stops no other. */
function createQueue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task, task);
    last = result.catch(() => undefined);
    return result;
  };
}
