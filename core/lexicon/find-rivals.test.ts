import { describe, expect, test } from 'vitest';
import { findRivals, pointsElsewhere } from './find-rivals.ts';

const rivals = (text: string, noun: string, isSubject = false) =>
  findRivals(text, noun, isSubject).map(({ start, end }) => text.slice(start, end).trim());

describe('another one of the kind', () => {
  test.each([
    ['a name', 'under the Equality Act, ', 'Act', ['Equality Act']],
    ['a name that owns it', 'Ofsted’s long review says ', 'review', ['Ofsted’s long review']],
    [
      'one brought in',
      'He read. Then a damning\n  new report came. ',
      'report',
      ['Then a damning\n  new report'],
    ],
    ['one at the head of a sentence', 'A pension fund in Leeds ', 'fund', ['A pension fund']],
    [
      'one that is said whose it is',
      'the report by the Audit Office ',
      'report',
      ['report by the Audit Office'],
    ],
    ['one right after the block before', 'Roe answersA long report ', 'report', ['A long report']],
    ['one told apart', 'The oldest fund, a bank’s, ', 'fund', ['The oldest fund']],
  ])('%s', (_, text, noun, expected) => {
    expect(rivals(text, noun)).toEqual(expected);
  });

  test.each([
    ['the thing itself', 'The report is here. The report ', 'report'],
    ['the verb', 'who would act, and a right to act ', 'Act'],
    ['the noun in another phrase', 'a reader of the report ', 'report'],
    ['the new one', 'the new fund ', 'fund'],
    ['no word', 'a ( ', '('],
  ])('is not %s', (_, text, noun) => {
    expect(rivals(text, noun)).toEqual([]);
  });

  test('of the subject of a page one may say much', () => {
    expect(rivals('the slim report ', 'report', true)).toEqual([]);
  });
});

test.each([
  [' by the coroner', true],
  [' at the foot of this page', true],
  [' of the committee', true],
  [' of 2020', false],
  [' says so', false],
  ['. By noon', false],
])('what follows, "%s", points elsewhere: %s', (after, expected) => {
  expect(pointsElsewhere(after)).toBe(expected);
});

test('long text without end costs no more than its length', () => {
  const time = (length: number) => {
    const text = 'A '.repeat(length);
    const start = performance.now();
    for (let round = 0; round < 20; round += 1) findRivals(text, 'report', false);
    return performance.now() - start;
  };
  time(500);
  expect(time(4000)).toBeLessThan(time(1000) * 4 * 4 + 20);
});
