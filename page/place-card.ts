/**
 * Where the card stands: beside the line under the pointer, never over it, inside the viewport. Floating UI's core
 * computes; the platform here only hands it the rectangles that we measured, so nothing of the page's layout is asked.
 * All lengths are CSS pixels relative to the viewport.
 */
import { computePosition, flip, offset, type Platform, shift, size } from '@floating-ui/core';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Placement extends Box {
  readonly side: 'above' | 'below';
}

/** Gap between the line and the card: room to see the underline, small enough to cross within the grace. */
const GAP = 6;
/** Least distance from the viewport's edges. */
const MARGIN = 8;
/** Less than this is no card: the side with more room is taken even then. */
const LEAST_HEIGHT = 120;

export interface PlaceCard {
  /** The line's box under the pointer: one rectangle of the mention, not its whole extent. */
  readonly line: Box;
  readonly wanted: { readonly width: number; readonly height: number };
  readonly viewport: { readonly width: number; readonly height: number };
  /** Where it stands already: it changes sides only for want of room. */
  readonly side?: Placement['side'] | undefined;
}

export async function placeCard({ line, wanted, viewport, side }: PlaceCard): Promise<Placement> {
  const width = Math.min(wanted.width, viewport.width - 2 * MARGIN);
  let height = wanted.height;
  const floating = { width, height };
  const platform: Platform = {
    getElementRects: () => ({ reference: line, floating: { x: 0, y: 0, ...floating } }),
    getDimensions: () => floating,
    getClippingRect: () => ({ x: 0, y: 0, ...viewport }),
  };
  const { x, y, placement } = await computePosition(line, floating, {
    platform,
    placement: side === 'above' ? 'top-start' : 'bottom-start',
    strategy: 'fixed',
    middleware: [
      offset(GAP),
      flip({ padding: MARGIN, fallbackStrategy: 'bestFit', crossAxis: false }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight }) => {
          height = Math.max(LEAST_HEIGHT, Math.min(wanted.height, availableHeight));
          floating.height = height;
        },
      }),
      shift({ padding: MARGIN }),
    ],
  });
  return { x, y, width, height, side: placement.startsWith('top') ? 'above' : 'below' };
}

/** At the bottom, as wide as the viewport: where a finger would hide what stands beside a line. */
export function placeSheet(height: number, viewport: PlaceCard['viewport']): Placement {
  return { x: 0, y: viewport.height - height, width: viewport.width, height, side: 'below' };
}

/** Which rectangle of a mention of several lines is under the pointer, else the nearest; -1 where there is none. */
export function indexOfLine(
  boxes: readonly Box[],
  pointer: { readonly x: number; readonly y: number },
): number {
  let best = -1;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const [index, box] of boxes.entries()) {
    const dx = Math.max(box.x - pointer.x, 0, pointer.x - box.x - box.width);
    const dy = Math.max(box.y - pointer.y, 0, pointer.y - box.y - box.height);
    const distance = dx * dx + dy * dy;
    if (distance < bestDistance) {
      bestDistance = distance;
      best = index;
    }
  }
  return best;
}
