import { findHost } from '../../../core/pack/https-address.ts';

/** The match pattern to ask the reader for before a pack of this address can be fetched: that host alone. */
export function packOrigin(url: string): string {
  return `https://${findHost(url) ?? 'invalid.invalid'}/*`;
}
