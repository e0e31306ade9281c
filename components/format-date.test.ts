import { describe, expect, it } from 'vitest';
import { formatMoment, formatPartialDate } from './format-date.ts';

describe('a date', () => {
  it.each([
    ['2020', '2020'],
    ['2020-09', 'September 2020'],
    ['2020-09-01', '1 September 2020'],
    ['2020-12-31', '31 December 2020'],
    ['about 2020', 'about 2020'],
  ])('%s is written as %s', (date, written) => {
    expect(formatPartialDate(date, 'en-GB')).toBe(written);
  });

  it('of a note is a moment in the reader’s own time', () => {
    expect(formatMoment('2026-06-30T23:30:00Z', 'en-GB', 'Europe/London')).toBe(
      '1 Jul 2026, 00:30',
    );
  });
});
