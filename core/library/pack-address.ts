/**
 * Where a pack may be fetched from: an address of the format's kind, and in it nothing that could tell one reader from
 * another. A query could (`?reader=4711`), so it is refused; a fragment says nothing to a server, and so has no place.
 */
import { explainAddress, findHost } from '../pack/https-address.ts';

const MAX_LENGTH = 2000; // UTF-16 units, as for any address of a pack

export type PackAddress =
  | { readonly ok: true; readonly url: string; readonly host: string }
  /** `rule` follows "the address": "must begin with https://". */
  | { readonly ok: false; readonly rule: string };

export function parsePackAddress(text: string): PackAddress {
  const url = text.trim();
  if (url.length > MAX_LENGTH) return { ok: false, rule: 'is too long' };
  const host = findHost(url);
  if (host === undefined) return { ok: false, rule: explainAddress(url) };
  if (url.includes('?')) {
    return { ok: false, rule: 'must not have a part after "?": it could tell readers apart' };
  }
  if (url.includes('#')) return { ok: false, rule: 'must not have a part after "#"' };
  return { ok: true, url, host };
}
