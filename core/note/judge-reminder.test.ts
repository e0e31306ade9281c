import { describe, expect, it } from 'vitest';
import { judgeReminder, quietFrom } from './judge-reminder.ts';

const now = '2026-11-24T12:00:00.000Z';
const day = (at: number) => `2026-11-${String(at).padStart(2, '0')}T12:00:00.000Z`;

describe('the word about saving notes to a file', () => {
  it.each([
    ['is not said where there is no note', {}, { due: false }],
    ['is not said of notes of this week', { firstNote: day(18) }, { due: false }],
    ['is said a week after the first note', { firstNote: day(17) }, { due: true }],
    [
      'is said a week after the last file, with the days',
      { firstNote: day(1), saved: day(15) },
      { due: true, days: 9 },
    ],
    ['is not said soon after a file', { firstNote: day(1), saved: day(20) }, { due: false }],
    [
      'is not said while the reader wants it quiet',
      { firstNote: day(1), quietUntil: day(25) },
      { due: false },
    ],
    [
      'is said again afterwards',
      { firstNote: day(1), quietUntil: day(24).replace('12:', '11:') },
      { due: true },
    ],
  ])('%s', (_, facts, expected) => {
    expect(judgeReminder({ now, ...facts })).toEqual(expected);
  });

  it('is put off by a week', () => {
    expect(quietFrom(now)).toBe('2026-12-01T12:00:00.000Z');
  });
});
