/** The two functions of gifenc that we use; it comes without types. Pixels are RGBA, colours RGB. */
declare module 'gifenc' {
  export function quantize(pixels: Uint8Array, most: number): number[][];
  export function applyPalette(pixels: Uint8Array, palette: number[][]): Uint8Array;
}
