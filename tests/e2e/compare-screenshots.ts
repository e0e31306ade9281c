/** What differs between two screenshots, counted in pixels. */
import { decode } from 'fast-png';
import type { Box } from './reader.ts';

export interface Difference {
  /** Pixels that differ within one of the boxes. */
  readonly inside: number;
  readonly outside: number;
}

/** A step of a colour channel, of 255, that no eye sees and no paint of ours makes: what two renderings may differ by. */
const TOLERANCE = 2;

export function compareScreenshots(
  before: Uint8Array,
  after: Uint8Array,
  boxes: readonly Box[] = [],
): Difference {
  const [a, b] = [decode(before), decode(after)];
  if (a.width !== b.width || a.height !== b.height) throw new Error('screenshots differ in size');
  let inside = 0;
  let outside = 0;
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      const same = [0, 1, 2].every((channel) => {
        const at = y * a.width + x;
        return (
          Math.abs(
            (a.data[at * a.channels + channel] ?? 0) - (b.data[at * b.channels + channel] ?? 0),
          ) <= TOLERANCE
        );
      });
      if (same) continue;
      if (boxes.some((box) => contains(box, x, y))) inside++;
      else outside++;
    }
  }
  return { inside, outside };
}

/** An underline may stand a pixel or two below the line's box. */
const SLACK = 3; // CSS pixels; screenshots are taken at one device pixel each

function contains(box: Box, x: number, y: number): boolean {
  return (
    x >= box.x - SLACK &&
    x <= box.x + box.width + SLACK &&
    y >= box.y - SLACK &&
    y <= box.y + box.height + SLACK
  );
}
