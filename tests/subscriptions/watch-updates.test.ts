/** The alarm, with the browser's part played by WXT's own fake. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Subscriptions } from '../../entrypoints/background/subscriptions/create-subscriptions.ts';
import { watchUpdates } from '../../entrypoints/background/subscriptions/watch-updates.ts';

const ALARM = 'look-for-updates';
const HOUR = 3_600_000;

function createStub(nextTry: number | undefined) {
  const stub = { nextTry, looks: 0 };
  const subscriptions: Pick<Subscriptions, 'findNextTry' | 'updateDue'> = {
    findNextTry: async () => stub.nextTry,
    updateDue: async () => {
      stub.looks++;
      stub.nextTry = Date.now() + 24 * HOUR;
      return new Map();
    },
  };
  return { stub, subscriptions };
}

const alarmTime = async () => (await fakeBrowser.alarms.get(ALARM))?.scheduledTime ?? 0;
const ring = (scheduledTime: number) =>
  fakeBrowser.alarms.onAlarm.trigger({ name: ALARM, scheduledTime, persistAcrossSessions: true });

beforeEach(() => {
  fakeBrowser.reset();
});

it('is set for the next look as the background starts', async () => {
  const next = Date.now() + 5 * HOUR;
  watchUpdates(createStub(next).subscriptions);
  await vi.waitFor(async () => expect(await alarmTime()).toBe(next));
});

it('is not set where nothing is subscribed to', async () => {
  const { replan } = watchUpdates(createStub(undefined).subscriptions);
  await replan();
  expect(await fakeBrowser.alarms.get(ALARM)).toBeUndefined();
});

it('looks when it rings, and is set anew', async () => {
  const { stub, subscriptions } = createStub(Date.now());
  watchUpdates(subscriptions);
  await ring(Date.now());
  await vi.waitFor(async () => {
    expect(stub.looks).toBe(1);
    expect(await alarmTime()).toBeGreaterThan(Date.now() + 20 * HOUR);
  });
});

it('waits a while where the browser slept through it', async () => {
  const due = Date.now() - 3 * HOUR;
  const { stub, subscriptions } = createStub(due);
  const { replan } = watchUpdates(subscriptions);
  await ring(due);
  await replan();
  expect(stub.looks).toBe(0);
  expect(await alarmTime()).toBeGreaterThanOrEqual(Date.now() - 1000);
  expect(await alarmTime()).toBeLessThan(Date.now() + HOUR / 2 + 1000);
});

it('leaves the alarms of others alone', async () => {
  const { stub, subscriptions } = createStub(Date.now());
  watchUpdates(subscriptions);
  await fakeBrowser.alarms.onAlarm.trigger({
    name: 'another',
    scheduledTime: Date.now(),
    persistAcrossSessions: true,
  });
  expect(stub.looks).toBe(0);
});
