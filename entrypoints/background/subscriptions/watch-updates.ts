/**
 * The alarm that looks for updates. One alarm, at the next look that is planned; the browser may have slept through it,
 * and then the look waits a while of chance, since a country's readers wake in the same minutes of the morning.
 */
import { browser } from 'wxt/browser';
import { scheduleAfterWaking } from '../../../core/library/schedule.ts';
import { log } from '../log.ts';
import type { Subscriptions } from './create-subscriptions.ts';

const ALARM = 'look-for-updates';
const LATE = 2 * 60_000; // ms: an alarm later than this was slept through

export interface UpdateWatch {
  /** To be called after anything that may bring the next look forward: a subscription, an interval, an answer. */
  readonly replan: () => Promise<void>;
}

/** Call it as the background starts: its listener must be there when the alarm wakes it. */
export function watchUpdates(
  subscriptions: Pick<Subscriptions, 'findNextTry' | 'updateDue'>,
): UpdateWatch {
  const replan = async (): Promise<void> => {
    const nextTry = await subscriptions.findNextTry();
    if (nextTry === undefined) {
      await browser.alarms.clear(ALARM);
      return;
    }
    const when = scheduleAfterWaking({ now: Date.now(), random: Math.random(), nextTry });
    await browser.alarms.create(ALARM, { when });
  };
  const ring = async (due: number): Promise<void> => {
    const next = await subscriptions.findNextTry();
    const slept = Date.now() - due > LATE && next !== undefined && next <= due;
    if (!slept) {
      const outcomes = await subscriptions.updateDue();
      for (const [pack, outcome] of outcomes) {
        if (outcome.kind === 'failed') log(`${pack} was not updated: ${outcome.failure.reason}`);
      }
    }
    await replan();
  };
  const guard = (work: Promise<void>): void => {
    work.catch((error: unknown) => log(`looking for updates: ${String(error)}`));
  };

  browser.alarms.onAlarm.addListener(({ name, scheduledTime }) => {
    if (name === ALARM) guard(ring(scheduledTime));
  });
  // Firefox forgets alarms as it closes; an alarm that is there stands.
  guard(browser.alarms.get(ALARM).then((alarm) => (alarm === undefined ? replan() : undefined)));
  return { replan };
}
