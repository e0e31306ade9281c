/**
 * What a picture of a page looks like from across the room: its paper, how much is drawn on it, and in which columns. Fonts
 * that differ from machine to machine change letters and where lines break, and none of this by much; a sheet that is
 * missing, colours that are wrong or a column out of place change it at once.
 */
import { decodeChannels } from '../screenshots/shrink-picture.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

export interface Look {
  /** The most frequent colour. */
  readonly paper: Rgb;
  /** By upright strip from left to right: the share of it that is not paper. */
  readonly strips: readonly number[];
}

const STRIPS = 24;
/** Of 255, summed over the channels: nearer than this is paper still. */
const NEAR = 24;

export function describeLook(png: Uint8Array): Look {
  const { width, height, data } = decodeChannels(png, 3);
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 3) {
    const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [[most = 0] = []] = [...counts].toSorted(([, a], [, b]) => b - a);
  const paper: Rgb = [most >> 16, (most >> 8) & 255, most & 255];

  const drawn = new Array<number>(STRIPS).fill(0);
  for (let at = 0; at < width * height; at++) {
    const away = paper.reduce(
      (sum, channel, index) => sum + Math.abs(channel - (data[at * 3 + index] ?? 0)),
      0,
    );
    const strip = Math.floor(((at % width) / width) * STRIPS);
    if (away > NEAR) drawn[strip] = (drawn[strip] ?? 0) + 1;
  }
  const strips = drawn.map((count) => count / ((width / STRIPS) * height));
  return { paper, strips: blur(strips) };
}

/** A strip's share spreads to its neighbours: a letter more or less at an edge is no other column. */
function blur(strips: readonly number[]): readonly number[] {
  return strips.map((here, index) => {
    const [left = here, right = here] = [strips[index - 1], strips[index + 1]];
    return (left + 2 * here + right) / 4;
  });
}
