import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, indexOfLine, placeCard } from './place-card.ts';

const WIDE = { width: 1280, height: 800 };
const wanted = { width: 400, height: 360 };

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('the card is placed', () => {
  it('below the line, from its left edge', async () => {
    const line = { x: 200, y: 100, width: 120, height: 20 };
    expect(await placeCard({ line, wanted, viewport: WIDE })).toMatchObject({
      x: 200,
      y: 126,
      side: 'below',
    });
  });

  it('above a line at the bottom', async () => {
    const line = { x: 200, y: 760, width: 120, height: 20 };
    expect(await placeCard({ line, wanted, viewport: WIDE })).toMatchObject({
      side: 'above',
      y: 394,
    });
  });

  it('inside the right edge', async () => {
    const line = { x: 1200, y: 100, width: 60, height: 20 };
    const { x, width } = await placeCard({ line, wanted, viewport: WIDE });
    expect(x + width).toBe(1272);
  });

  it('within a viewport of 320 pixels', async () => {
    const line = { x: 30, y: 300, width: 90, height: 20 };
    const viewport = { width: 320, height: 568 };
    const { x, width } = await placeCard({ line, wanted, viewport });
    expect({ x, width }).toEqual({ x: 8, width: 304 });
  });

  it('never over the line, and inside the viewport wherever there is room for a card', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 320, max: 2000 }),
        fc.integer({ min: 420, max: 1400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (width, height, across, down) => {
          const viewport = { width, height };
          const line = { x: across * (width - 60), y: down * (height - 24), width: 60, height: 24 };
          const box = await placeCard({ line, wanted, viewport });
          expect(overlaps(box, line)).toBe(false);
          expect(box.x).toBeGreaterThanOrEqual(8 - 0.01);
          expect(box.x + box.width).toBeLessThanOrEqual(width - 8 + 0.01);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(height + 0.01);
        },
      ),
    );
  });
});

describe('of a mention over several lines', () => {
  const lines = [
    { x: 700, y: 100, width: 80, height: 20 },
    { x: 40, y: 122, width: 60, height: 20 },
  ];
  it.each([
    ['the line under the pointer is taken', { x: 50, y: 130 }, 1],
    ['else the nearest', { x: 690, y: 95 }, 0],
  ])('%s', (_, pointer, expected) => {
    expect(indexOfLine(lines, pointer)).toBe(expected);
  });
  it('there is none where nothing is painted', () => {
    expect(indexOfLine([], { x: 0, y: 0 })).toBe(-1);
  });
});
