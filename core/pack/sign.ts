/**
 * A pack's signature: Ed25519 over the UTF-8 of its canonical JSON without the key `signature`. Key and value are
 * written in lower-case hexadecimal, so that each has one spelling. The curve is the platform's (`crypto.subtle`),
 * which comes in as an argument; in a browser without Ed25519 a pack can be read and its signature not be checked.
 * What a signature is worth to the reader is judged elsewhere (`judge-signature.ts`): whoever signs names the key.
 * @see https://www.rfc-editor.org/rfc/rfc8032
 */
import { toCanonicalJson } from './canonical-json.ts';
import type { Pack } from './pack.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What is used of WebCrypto's `SubtleCrypto`; `Key` is its `CryptoKey`, which only it looks into. */
export interface Subtle<Key> {
  importKey(
    format: 'raw' | 'pkcs8',
    key: Bytes,
    algorithm: 'Ed25519',
    extractable: boolean,
    usages: ('sign' | 'verify')[],
  ): Promise<Key>;
  sign(algorithm: 'Ed25519', key: Key, data: Bytes): Promise<ArrayBuffer>;
  verify(algorithm: 'Ed25519', key: Key, signature: Bytes, data: Bytes): Promise<boolean>;
}

export interface SigningTools<Key> {
  readonly subtle: Subtle<Key>;
  /** UTF-8, as `TextEncoder` gives it. */
  readonly encode: (text: string) => Bytes;
}

export interface KeyPair {
  /** PKCS #8. */
  readonly privateKey: Bytes;
  /** 32 bytes. */
  readonly publicKey: Bytes;
}

const PUBLIC_KEY = /^[0-9a-f]{64}$/;
const SIGNATURE = /^[0-9a-f]{128}$/;

/** The text that is signed. */
export function signedText({ signature: _, ...pack }: Pack): string {
  return toCanonicalJson(pack);
}

/** The pack with its signature, in place of one that it may have. */
export async function signPack<Key>(
  pack: Pack,
  { privateKey, publicKey }: KeyPair,
  { subtle, encode }: SigningTools<Key>,
): Promise<Pack> {
  const key = await subtle.importKey('pkcs8', privateKey, 'Ed25519', false, ['sign']);
  const value = await subtle.sign('Ed25519', key, encode(signedText(pack)));
  return {
    ...pack,
    signature: {
      algorithm: 'Ed25519',
      publicKey: toHex(publicKey),
      value: toHex(new Uint8Array(value)),
    },
  };
}

/**
 * Whether the signature is of this content by the key that it names; false where there is none, undefined where the
 * platform has no Ed25519.
 */
export async function verifyPack<Key>(
  pack: Pack,
  { subtle, encode }: SigningTools<Key>,
): Promise<boolean | undefined> {
  const { signature } = pack;
  if (signature === undefined) return false;
  if (!PUBLIC_KEY.test(signature.publicKey) || !SIGNATURE.test(signature.value)) return false;
  const { publicKey, value } = signature;
  try {
    const key = await subtle.importKey('raw', fromHex(publicKey), 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', key, fromHex(value), encode(signedText(pack)));
  } catch (error) {
    if (error instanceof Error && error.name === 'NotSupportedError') return undefined;
    throw error;
  }
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Of an even number of digits, which the callers have checked. */
function fromHex(hex: string): Bytes {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16),
  );
}
