import { expect, it } from 'vitest';
import { completeTag } from './complete-tag.ts';

const KNOWN = ['follow up', 'Money', 'right to buy', 'monday', 'upkeep'];

it.each([
  ['m', [], ['Money', 'monday']],
  ['#MON', [], ['Money', 'monday']],
  ['mon', ['money'], ['monday']],
  ['up', [], ['upkeep', 'follow up']],
  ['buy', [], ['right to buy']],
  ['', [], []],
  ['x', [], []],
])('completes “%s” beside %j', (typed, chosen, expected) => {
  expect(completeTag(typed, KNOWN, chosen)).toEqual(expected);
});
