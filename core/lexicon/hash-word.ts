/**
 * Two numbers a word. The sketch is cheap and weak: 24 bits, never more than a small integer on its way, so that it costs little before
 * a browser has compiled the loop, which is when a page is read. It only tells which words may begin a form. The hash is made of those few:
 * FNV-1a with a multiplier that depends on the whole lexicon, so no pack can be written whose words all collide.
 */

export const SKETCH_FACTOR = 31; // 24 bits times this stay under 2^30, a small integer in every engine
export const SKETCH_MASK = 0xffffff;

/** Begins with 0. Written out once more in the scanner's inner loop. */
export function mixSketch(sketch: number, unit: number): number {
  return (sketch * SKETCH_FACTOR + unit) & SKETCH_MASK;
}

export function sketchWord(word: string): number {
  let sketch = 0;
  for (let at = 0; at < word.length; at++) sketch = mixSketch(sketch, word.charCodeAt(at));
  return sketch;
}

/** Every hash begins with this. */
export const HASH_SEED = 0x2f0b4c47;
export const FNV_PRIME = 0x01000193;

export function mixHash(hash: number, unit: number, multiplier: number): number {
  return Math.imul(hash ^ unit, multiplier);
}

export function hashWord(word: string, multiplier: number): number {
  let hash = HASH_SEED;
  for (let at = 0; at < word.length; at++) hash = mixHash(hash, word.charCodeAt(at), multiplier);
  return hash;
}
