/** Screenshots as small as they may be: the stores take no transparency, and 256 colours do for pages as plain as ours. */
import { decode, encode } from 'fast-png';
import gifenc from 'gifenc';

export function shrinkPicture(png: Uint8Array): Uint8Array {
  const { width, height, data } = decodeChannels(png, 4);
  const palette = gifenc.quantize(data, 256);
  const indices = gifenc.applyPalette(data, palette);
  return encode({ width, height, data: indices, depth: 8, channels: 1, palette });
}

export function dropAlpha(png: Uint8Array): Uint8Array {
  return encode({ ...decodeChannels(png, 3), depth: 8, channels: 3 });
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Row by row from the top left, `channels` to a pixel: red, green, blue, and 255. */
  readonly data: Uint8Array;
}

/** Of an opaque picture, with a palette or without. */
export function decodeChannels(png: Uint8Array, channels: 3 | 4): Pixels {
  const decoded = decode(png);
  const { width, height, palette } = decoded;
  const data = new Uint8Array(width * height * channels).fill(255);
  for (let at = 0; at < width * height; at++) {
    const from = at * decoded.channels;
    const colour = palette?.[decoded.data[from] ?? 0];
    for (let channel = 0; channel < 3; channel++) {
      data[at * channels + channel] =
        (colour ? colour[channel] : decoded.data[from + channel]) ?? 0;
    }
  }
  return { width, height, data };
}
