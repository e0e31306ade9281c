import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseInterval,
  DAY,
  isDue,
  readRetryAfter,
  scheduleAfterWaking,
  scheduleNext,
  scheduleRetry,
} from './schedule.ts';

const NOW = Date.parse('2026-03-01T10:00:00Z');
const HOUR = DAY / 24;
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const half = 0.5; // the middle of every range

describe('the interval', () => {
  it.each([
    ['a day, where nobody asks', {}, 1],
    ['what the pack asks for', { pack: 7 }, 7],
    ['what the reader chose, whatever the pack asks for', { reader: 2, pack: 7 }, 2],
    ['never under a day', { pack: 0.01 }, 1],
    ['never over a month', { reader: 400 }, 30],
  ])('is %s', (_, asked, days) => {
    expect(chooseInterval(asked)).toBe(days);
  });
});

describe('the next look', () => {
  it('lies a quarter of the interval around it', () => {
    expect(scheduleNext({ now: NOW, random: 0, days: 1 }) - NOW).toBe(0.75 * DAY);
    expect(scheduleNext({ now: NOW, random: half, days: 1 }) - NOW).toBe(DAY);
    expect(scheduleNext({ now: NOW, random: half, days: 7 }) - NOW).toBe(7 * DAY);
  });

  it('is never due at once, and never so far that it counts as a clock set back', () => {
    fc.assert(
      fc.property(random, fc.integer({ min: 1, max: 30 }), (chance, days) => {
        const next = scheduleNext({ now: NOW, random: chance, days });
        expect(next).toBeGreaterThan(NOW + DAY / 2);
        expect(isDue(next, NOW)).toBe(false);
        expect(isDue(next, next)).toBe(true);
      }),
    );
  });

  it('is due where the clock was set back by years', () => {
    expect(isDue(NOW, Date.parse('2020-01-01'))).toBe(true);
  });
});

describe('the look after a failure', () => {
  it.each([
    [1, 4],
    [2, 8],
    [3, 16],
    [4, 32],
    [5, 64],
    [6, 128],
    [7, 168],
    [5000, 168],
  ])('comes, after %i in a row, %i hours later', (failures, hours) => {
    expect(scheduleRetry({ now: NOW, random: half, failures }) - NOW).toBe(hours * HOUR);
  });

  it('waits as long as the server asks, within a week, and never less than by itself', () => {
    const wait = (retryAfter: number, chance: number) =>
      scheduleRetry({ now: NOW, random: chance, failures: 1, retryAfter }) - NOW;
    expect(wait(10 * HOUR, 0)).toBe(10 * HOUR);
    expect(wait(1000, 0)).toBe(3 * HOUR);
    expect(wait(300 * DAY, 0.9)).toBe(7 * DAY);
  });

  it('does not come at one time for all to whom the server said the same', () => {
    const times = [0, 0.3, 0.6, 0.9].map((chance) =>
      scheduleRetry({ now: NOW, random: chance, failures: 1, retryAfter: DAY }),
    );
    expect(new Set(times).size).toBe(4);
  });
});

describe('a browser that has just started', () => {
  it('makes a look that it slept through within half an hour', () => {
    const at = (chance: number) =>
      scheduleAfterWaking({ now: NOW, random: chance, nextTry: NOW - DAY }) - NOW;
    expect([at(0), at(half)]).toEqual([0, HOUR / 4]);
  });

  it('leaves a look that lies ahead where it is', () => {
    expect(scheduleAfterWaking({ now: NOW, random: half, nextTry: NOW + HOUR })).toBe(NOW + HOUR);
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Sun, 01 Mar 2026 11:00:00 GMT', HOUR],
    ['Sun, 01 Mar 2020 11:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['1e3', undefined],
    ['99999999999999999999', undefined],
    ['', undefined],
    [null, undefined],
  ])('%j asks for %j ms', (header, wait) => {
    expect(readRetryAfter(header, NOW)).toBe(wait);
  });
});
