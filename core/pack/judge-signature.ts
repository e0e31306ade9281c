/**
 * Trust on first use: the key that a pack was first seen with is pinned, and from then on only that key may change
 * the pack. A pack without a signature is taken while none was ever seen: most commentators will not sign, and their
 * host vouches for them. Whatever else happens stops the update, for a stolen site looks just like a lost key.
 */
import type { Pack } from './pack.ts';

export type SignatureQuestion =
  /** Well signed, by another key than the one pinned. */
  | 'changed-key'
  /** Unsigned, where a key is pinned. */
  | 'signature-gone'
  /** The signature is not of this content: damaged on the way, or forged. Nobody may accept this. */
  | 'bad-signature'
  /** Signed, where a key is pinned, and this browser has no Ed25519 to check it with. */
  | 'cannot-check';

export type SignatureJudgement =
  /** Signed, and no key was pinned: pin this one. */
  | { readonly kind: 'accept-first-use'; readonly key: string }
  /** Signed by the pinned key, or never signed. */
  | { readonly kind: 'accept' }
  | { readonly kind: 'ask'; readonly reason: SignatureQuestion };

export function judgeSignature({
  pinned,
  pack,
  verified,
}: {
  /** The public key in hexadecimal; undefined where none was seen so far. */
  readonly pinned: string | undefined;
  readonly pack: Pick<Pack, 'signature'>;
  /** What `verifyPack` said; undefined where it cannot say. */
  readonly verified: boolean | undefined;
}): SignatureJudgement {
  const key = pack.signature?.publicKey;
  if (key === undefined) {
    return pinned === undefined ? { kind: 'accept' } : { kind: 'ask', reason: 'signature-gone' };
  }
  if (verified === undefined) {
    // As good as unsigned: its host vouches for it, and no key is pinned that nobody checked.
    return pinned === undefined ? { kind: 'accept' } : { kind: 'ask', reason: 'cannot-check' };
  }
  if (!verified) return { kind: 'ask', reason: 'bad-signature' };
  if (pinned === undefined) return { kind: 'accept-first-use', key };
  return key === pinned ? { kind: 'accept' } : { kind: 'ask', reason: 'changed-key' };
}
