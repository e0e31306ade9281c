/** A commentator's signing key on the disk: an Ed25519 key in PKCS #8 PEM, as OpenSSL writes it too. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  webcrypto,
} from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { KeyPair } from '../core/pack/sign.ts';
import { UsageError } from './command.ts';

/** What `signPack` and `verifyPack` need of this machine. */
export const SIGNING_TOOLS = {
  subtle: webcrypto.subtle,
  encode: (text: string) => new TextEncoder().encode(text),
};

/** Makes a new key, readable by its owner alone, and never over a file that is there. */
export async function writeNewKey(file: string): Promise<KeyPair> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    await writeFile(file, pem, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new UsageError(
      `${file} cannot be made: ${error instanceof Error ? error.message : error}`,
    );
  }
  return toKeyPair(privateKey);
}

/** Throws a `UsageError` where the file is not there or holds no such key. */
export async function readKey(file: string): Promise<KeyPair> {
  const pem = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file}: there is no such file.`);
  });
  const key = parseKey(pem);
  if (key?.asymmetricKeyType !== 'ed25519') {
    throw new UsageError(`${file} holds no Ed25519 key; second-reading keygen makes one.`);
  }
  return toKeyPair(key);
}

function parseKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

/** The last 32 bytes of a public key's SPKI are the key itself (RFC 8410, 4). */
function toKeyPair(privateKey: KeyObject): KeyPair {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return {
    privateKey: new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' })),
    publicKey: new Uint8Array(spki.subarray(-32)),
  };
}
