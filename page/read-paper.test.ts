// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { contrast, readColour } from './read-paper.ts';

const VERMILION = [213, 72, 43] as const;

describe('our colour', () => {
  it.each([
    ['white', [255, 255, 255]],
    ['the cream of old newsprint', [255, 241, 229]],
    ['black', [0, 0, 0]],
    ['a dark reader', [24, 26, 27]],
  ] as const)('can be seen on %s', (_, paper) => {
    expect(contrast(paper, VERMILION)).toBeGreaterThanOrEqual(3);
  });
  it.each([
    ['a red box', [180, 40, 40]],
    ['a mid grey', [128, 128, 128]],
  ] as const)('is lost on %s', (_, paper) => {
    expect(contrast(paper, VERMILION)).toBeLessThan(3);
  });
  it('is measured as WCAG does', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  });
});

describe('a computed colour', () => {
  it.each([
    ['rgb(1, 2, 3)', [1, 2, 3]],
    ['rgba(1, 2, 3, 0.9)', [1, 2, 3]],
    ['rgba(0, 0, 0, 0)', undefined],
    ['color(srgb 1 0 0)', undefined],
  ])('%s', (text, expected) => {
    expect(readColour(text)).toEqual(expected);
  });
});
