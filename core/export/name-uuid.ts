/**
 * A UUID for a name, always the same one: what another tool wrote keeps its identity here, so that reading its file
 * twice gives no second note. Version 8, since the hash is ours: it tells names apart and keeps no secret.
 * @see https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8
 */
import { checksumText } from '../note/checksum.ts';

export function nameUuid(name: string): string {
  const hex = checksumText(name) + checksumText(`second half of ${name}`);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
}
