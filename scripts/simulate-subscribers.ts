/**
 * `npm run simulate-subscribers [-- --subscribers N --seed N]`: what a publisher's host is asked for by all
 * who subscribe to a pack, by the schedule's own code. Nothing is sent.
 *
 * The readers are a guess that is said here: each opens the browser once a day (on nine days in ten), around 08:30 give
 * or take 90 minutes, in one time zone, and closes it about eight hours later. That is the worst case, for readers spread over the
 * world would spread the load. A look that falls into the hours between is made after waking, as the extension does.
 */
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildPackJson } from '../cli/build-pack.ts';
import {
  chooseInterval,
  DAY,
  isDue,
  scheduleAfterWaking,
  scheduleNext,
  scheduleRetry,
} from '../core/library/schedule.ts';
import { createRandom, drawNormal } from './simulate/create-random.ts';
import { createTally, type Tally } from './simulate/tally.ts';

const MINUTE = 60_000; // ms
const HOUR = 60 * MINUTE;
const SETTLE_DAYS = 14; // readers who subscribed on one day drift apart; days before this are not counted
const COUNTED_DAYS = 14; // two revisions, one a week
const PUBLISHED_AT = 2 * DAY + 10 * HOUR; // in each week: the third day, at ten
const RESPONSE_HEADERS = 350; // bytes: what a plain host sends with an answer, compressed by HTTP/2
const COMMENTARY = new URL('../commentary/levelling-up-our-communities', import.meta.url).pathname;

interface Setting {
  readonly name: string;
  readonly days: number;
  /** Hours from the first counted moment in which the host answers 503 to all. */
  readonly outage?: number;
}

interface Sizes {
  readonly full: number;
  readonly unchanged: number;
}

function simulate(
  { days, outage = 0 }: Setting,
  subscribers: number,
  seed: number,
  sizes: Sizes,
): Tally {
  const random = createRandom(seed);
  const start = SETTLE_DAYS * DAY;
  const end = start + COUNTED_DAYS * DAY;
  const tally = createTally({ start, days: COUNTED_DAYS });
  for (let reader = 0; reader < subscribers; reader++) {
    let nextTry = random() * DAY; // subscribed at some time of the first day
    let revision = -1;
    let failures = 0;
    for (let day = 0; day * DAY < end; day++) {
      if (random() < 0.1) continue; // not opened that day
      const opens = day * DAY + 8.5 * HOUR + drawNormal(random) * 90 * MINUTE;
      const closes = opens + Math.max(10 * MINUTE, 8 * HOUR + drawNormal(random) * 2 * HOUR);
      let alarm = isDue(nextTry, opens)
        ? scheduleAfterWaking({ now: opens, random: random(), nextTry })
        : nextTry;
      while (alarm < closes) {
        const now = alarm;
        if (now >= start && now < start + outage * HOUR) {
          failures++;
          nextTry = scheduleRetry({ now, random: random(), failures });
          tally.count(now, { status: 503, bytes: RESPONSE_HEADERS });
        } else {
          const current = Math.floor((now - PUBLISHED_AT) / (7 * DAY));
          const isNew = current !== revision;
          revision = current;
          failures = 0;
          nextTry = scheduleNext({ now, random: random(), days });
          tally.count(
            now,
            isNew ? { status: 200, bytes: sizes.full } : { status: 304, bytes: sizes.unchanged },
          );
        }
        alarm = nextTry;
      }
    }
  }
  return tally;
}

const { values } = parseArgs({
  options: {
    subscribers: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
  },
});
const subscribers = Number(values.subscribers);
const seed = Number(values.seed);
const packed = gzipSync(await buildPackJson(COMMENTARY), { level: 9 }).byteLength;
const sizes = { full: packed + RESPONSE_HEADERS, unchanged: RESPONSE_HEADERS };

console.log(
  `${subscribers.toLocaleString('en-GB')} subscribers, seed ${seed}; a pack of ${packed.toLocaleString('en-GB')} bytes compressed, one revision a week.\n`,
);
const settings: readonly Setting[] = [
  { name: 'daily, as by default', days: chooseInterval({}) },
  { name: 'the pack asks for every 7 days', days: chooseInterval({ pack: 7 }) },
  {
    name: 'daily, and the host is down for the first 24 hours',
    days: chooseInterval({}),
    outage: 24,
  },
];
for (const setting of settings) {
  console.log(`${setting.name}\n${simulate(setting, subscribers, seed, sizes).say()}\n`);
}
