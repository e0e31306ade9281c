/**
 * Whether our colour can be seen on the page's own: WCAG asks 3:1 of what is drawn beside text. The vermilion keeps that on
 * white, black and most papers; on a paper like itself the mention takes the text's own colour.
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
import { ancestorsOf } from './dom-access.ts';

/** #d5482b, as in `public/spotter.css`. */
const VERMILION: Rgb = [213, 72, 43];
const LEAST_CONTRAST = 3;

type Rgb = readonly [red: number, green: number, blue: number];

/** `block` holds the text. Pictures and gradients behind text are not judged: what colour they have nobody tells. */
export function isLostOnPaper(block: Element): boolean {
  for (const element of [block, ...ancestorsOf(block)]) {
    const paper = readColour(getComputedStyle(element).backgroundColor);
    if (paper !== undefined) return contrast(paper, VERMILION) < LEAST_CONTRAST;
  }
  return false; // the browser's own paper, white or near black
}

/** Undefined for a colour that lets what is behind shine through, and for notations other than `rgb()`. */
export function readColour(text: string): Rgb | undefined {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)(?:,\s*([\d.]+))?\)$/.exec(text);
  if (parts === null || Number(parts[4] ?? 1) < 0.5) return undefined;
  return [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

export function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
