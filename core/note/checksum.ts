/**
 * A 64-bit checksum of text, to notice that a disk or a browser changed what was stored. It guards against damage,
 * not against forgery, so it is a fast mixing hash and not a cryptographic one: verifying 10,000 notes at once must
 * not be felt, and a pure function can run inside a database transaction, where awaiting WebCrypto would end it.
 */
import { canonicalNote } from './canonical-note.ts';
import type { Note } from './note.ts';

export function checksumNote(note: Note): string {
  return checksumText(canonicalNote(note));
}

/** 16 hexadecimal digits over the UTF-16 units: two 32-bit lanes with different odd multipliers, mixed as in MurmurHash3. */
export function checksumText(text: string): string {
  let a = 0x9e3779b9 ^ text.length;
  let b = 0x85ebca6b;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  return hex(mix(a ^ Math.imul(b, 0x27d4eb2f))) + hex(mix(b ^ Math.imul(a, 0x165667b1)));
}

/** MurmurHash3's finaliser: each input bit reaches each output bit. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
