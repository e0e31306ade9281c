import { expect, test } from 'vitest';
import { pluralsOf } from './plurals-of.ts';

test.each([
  ['district', ['districts']],
  ['parish', ['parishes']],
  ['agency', ['agencies', 'agencys']],
  ['survey', ['surveys']],
  ['act', ['acts']],
  ['business', ['businesses']],
  ['cio', ['cios', 'cioes']],
  ['half', ['halves', 'halfs']],
  ['tariff', ['tariffs']],
  ['layman', ['laymen', 'laymans']],
  ['a', []],
  ['2020', []],
])('%s: %j', (word, plurals) => {
  expect(pluralsOf(word)).toEqual(plurals);
});
