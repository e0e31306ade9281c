import { generateKeyPairSync, webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import smallPack from './fixtures/small-pack.json' with { type: 'json' };
import { judgeSignature } from './judge-signature.ts';
import type { Pack } from './pack.ts';
import { parsePack } from './parse-pack.ts';
import { type KeyPair, signedText, signPack, toHex, verifyPack } from './sign.ts';

const tools = {
  subtle: webcrypto.subtle,
  encode: (text: string) => new TextEncoder().encode(text),
};

function newKeyPair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' })),
    publicKey: new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)),
  };
}

function readPack(): Pack {
  const parsed = parsePack(smallPack);
  if (!parsed.ok) throw new Error('the example is not valid');
  return parsed.pack;
}

describe('a signed pack', () => {
  it('is valid as a pack, and verifies', async () => {
    const signed = await signPack(readPack(), newKeyPair(), tools);
    expect(parsePack(JSON.parse(JSON.stringify(signed)))).toEqual({ ok: true, pack: signed });
    expect(await verifyPack(signed, tools)).toBe(true);
  });

  it('is signed over the same bytes, whatever the order of its keys', async () => {
    const signed = await signPack(readPack(), newKeyPair(), tools);
    const turned = Object.fromEntries(Object.entries(signed).reverse());
    const parsed = parsePack(turned);
    expect(parsed.ok && (await verifyPack(parsed.pack, tools))).toBe(true);
  });

  it('can be read where the browser cannot check it', async () => {
    const signed = await signPack(readPack(), newKeyPair(), tools);
    const importKey = async () => {
      throw new DOMException('Unrecognized name.', 'NotSupportedError');
    };
    const old = { ...tools, subtle: { ...tools.subtle, importKey } };
    expect(await verifyPack(signed, old)).toBeUndefined();
  });

  it('may be signed anew', async () => {
    const once = await signPack(readPack(), newKeyPair(), tools);
    expect(signedText(once)).toBe(signedText(readPack()));
    expect(await verifyPack(await signPack(once, newKeyPair(), tools), tools)).toBe(true);
  });

  it('agrees with what RFC 8032 gives for its first key', async () => {
    // RFC 8032, 7.1, test 1: the public key of this secret.
    const secret = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
    const open = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
    const pair = {
      privateKey: new Uint8Array(Buffer.from(`302e020100300506032b657004220420${secret}`, 'hex')),
      publicKey: new Uint8Array(Buffer.from(open, 'hex')),
    };
    const signed = await signPack(readPack(), pair, tools);
    expect(signed.signature?.publicKey).toBe(open);
    expect(await verifyPack(signed, tools)).toBe(true);
  });
});

describe('a signature does not verify', () => {
  const changes: Readonly<Record<string, (pack: Pack) => Pack>> = {
    'where a word was changed': (pack) => ({ ...pack, title: `${pack.title}!` }),
    'where the revision was raised': (pack) => ({ ...pack, revision: pack.revision + 1 }),
    'where it is missing': ({ signature: _, ...pack }) => pack,
    'where another key is named': (pack) =>
      withSignature(pack, { publicKey: toHex(newKeyPair().publicKey) }),
    'where it is cut short': (pack) =>
      withSignature(pack, { value: pack.signature?.value.slice(2) ?? '' }),
    'where it is in capitals': (pack) =>
      withSignature(pack, { value: pack.signature?.value.toUpperCase() ?? '' }),
    'where the key is no hexadecimal': (pack) => withSignature(pack, { publicKey: 'x'.repeat(64) }),
  };

  it.each(Object.entries(changes))('%s', async (_, change) => {
    const signed = await signPack(readPack(), newKeyPair(), tools);
    expect(await verifyPack(change(signed), tools)).toBe(false);
  });
});

function withSignature(pack: Pack, change: Partial<NonNullable<Pack['signature']>>): Pack {
  if (pack.signature === undefined) throw new Error('not signed');
  return { ...pack, signature: { ...pack.signature, ...change } };
}

describe('judging a signature', () => {
  const by = (publicKey: string) => ({
    signature: { algorithm: 'Ed25519' as const, publicKey, value: 'v' },
  });

  it.each([
    ['never signed', undefined, {}, false, { kind: 'accept' }],
    ['signed for the first time', undefined, by('a'), true, { kind: 'accept-first-use', key: 'a' }],
    ['signed by the pinned key', 'a', by('a'), true, { kind: 'accept' }],
    ['signed by another key', 'a', by('b'), true, { kind: 'ask', reason: 'changed-key' }],
    ['signed no longer', 'a', {}, false, { kind: 'ask', reason: 'signature-gone' }],
    [
      'signed badly by the pinned key',
      'a',
      by('a'),
      false,
      { kind: 'ask', reason: 'bad-signature' },
    ],
    ['signed, and not to be checked here', undefined, by('a'), undefined, { kind: 'accept' }],
    [
      'no longer to be checked here',
      'a',
      by('a'),
      undefined,
      { kind: 'ask', reason: 'cannot-check' },
    ],
    ['signed badly at first', undefined, by('a'), false, { kind: 'ask', reason: 'bad-signature' }],
    ['signed badly by another key', 'a', by('b'), false, { kind: 'ask', reason: 'bad-signature' }],
  ])('%s', (_, pinned, pack, verified, expected) => {
    expect(judgeSignature({ pinned, pack, verified })).toEqual(expected);
  });
});
