/**
 * What a reader sees of a pack before anything of it is kept: whose it is, how much, on what, and how it stands to a
 * pack that is here already. Who publishes is told by the host that it came from; what the pack says of itself is shown
 * as its own words.
 */
import { buildEntryView } from '../pack/build-entry-view.ts';
import type { EntryView } from '../pack/entry-view.ts';
import { findHost } from '../pack/https-address.ts';
import { judgeSignature, type SignatureQuestion } from '../pack/judge-signature.ts';
import type { MarkdownNode } from '../pack/markdown-tree.ts';
import type { Entry, Pack } from '../pack/pack.ts';
import { signedText } from '../pack/sign.ts';

export interface PackPreview {
  /** Where it came from; left out for a file. The host is in punycode. */
  readonly address?: { readonly url: string; readonly host: string };
  /** The host that the pack names as its publisher's, where that is another than the one it came from. */
  readonly claimedHost?: string;
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly revision: number;
  readonly published: string;
  readonly language: string;
  readonly licence: string;
  readonly report: Pack['report'];
  readonly counts: { readonly entries: number; readonly critiques: number; readonly forms: number };
  /** Hosts that the commentary speaks about, as the pack says. */
  readonly sites: readonly string[];
  /** One entry as the card will show it. */
  readonly sample: EntryView;
  /** UTF-8, after decompression. */
  readonly bytes: number;
  /** `unchecked`: signed, and this browser cannot check it. */
  readonly signature: 'none' | 'valid' | 'invalid' | 'unchecked';
  /** That signs it, in hexadecimal. */
  readonly key?: string;
  readonly standing: PackStanding;
  /** Of the text: what is kept in the end must be what was shown. */
  readonly digest: string;
}

export type PackStanding =
  | { readonly kind: 'new' }
  | { readonly kind: 'same' }
  /** Another content under the revision that is here: its publisher did not raise the number. */
  | { readonly kind: 'same-revision' }
  /** A newer revision of a pack that is here. */
  | { readonly kind: 'newer'; readonly current: number }
  | { readonly kind: 'older'; readonly current: number }
  /** As `newer` or `same`, but its signature is not what the pack that is here was seen with, or is no good. */
  | { readonly kind: 'question'; readonly question: SignatureQuestion }
  /** It bears the id of a pack that is here, and nothing says that it may speak for it. */
  | { readonly kind: 'taken'; readonly title: string; readonly url?: string };

export interface PreviewParts {
  readonly pack: Pack;
  readonly bytes: number;
  readonly digest: string;
  /** What `verifyPack` said. */
  readonly verified: boolean | undefined;
  readonly address?: { readonly url: string; readonly host: string };
  /** The pack of the same id that is here. */
  readonly kept?: { readonly pack: Pack; readonly url?: string; readonly pinnedKey?: string };
  readonly parse: (markdown: string) => readonly MarkdownNode[];
}

export function buildPreview(parts: PreviewParts): PackPreview {
  const { pack, bytes, digest, verified, address, parse } = parts;
  const { id, title, revision, published, language, licence, report, sites = [], signature } = pack;
  const claimed = findHost(pack.publisher.url ?? pack.id);
  const sample = buildEntryView(pack, chooseSample(pack.entries).id, parse);
  if (sample === undefined) throw new Error('a pack without its own entry');
  return {
    ...(address === undefined ? {} : { address }),
    ...(claimed === undefined || claimed === address?.host ? {} : { claimedHost: claimed }),
    id,
    title,
    publisher: pack.publisher.name,
    revision,
    published,
    language,
    licence,
    report,
    counts: {
      entries: pack.entries.length,
      critiques: sum(pack.entries, ({ critiques }) => critiques.length),
      forms: sum(pack.entries, ({ forms }) => forms.length),
    },
    sites,
    sample,
    bytes,
    signature: signature === undefined ? 'none' : nameCheck(verified),
    ...(signature === undefined ? {} : { key: signature.publicKey }),
    standing: judgeStanding(parts),
    digest,
  };
}

function nameCheck(verified: boolean | undefined): 'valid' | 'invalid' | 'unchecked' {
  if (verified === undefined) return 'unchecked';
  return verified ? 'valid' : 'invalid';
}

function judgeStanding({ pack, verified, address, kept }: PreviewParts): PackStanding {
  const judged = judgeSignature({ pinned: kept?.pinnedKey, pack, verified });
  if (kept === undefined) {
    return judged.kind === 'ask' ? { kind: 'question', question: judged.reason } : { kind: 'new' };
  }
  if (address !== undefined && !maySpeakFor(address, kept)) {
    const { url, pack: other } = kept;
    return { kind: 'taken', title: other.title, ...(url === undefined ? {} : { url }) };
  }
  if (judged.kind === 'ask') return { kind: 'question', question: judged.reason };
  const current = kept.pack.revision;
  if (pack.revision === current) {
    return { kind: signedText(pack) === signedText(kept.pack) ? 'same' : 'same-revision' };
  }
  return { kind: pack.revision > current ? 'newer' : 'older', current };
}

/**
 * Anyone can write another's id into a pack. An address may speak for a pack that is here where that pack came from it,
 * names it as its feed, or has its id on the same host.
 */
function maySpeakFor(
  address: { readonly url: string; readonly host: string },
  { pack, url }: { readonly pack: Pack; readonly url?: string },
): boolean {
  return url === address.url || pack.feed === address.url || findHost(pack.id) === address.host;
}

/** The entry that shows most: with a voice in full, else with any voice, else the first. */
function chooseSample(entries: readonly Entry[]): Entry {
  const found =
    entries.find(({ critiques }) => critiques.some(({ lead }) => lead)) ??
    entries.find(({ critiques }) => critiques.length > 0) ??
    entries[0];
  if (found === undefined) throw new Error('a pack without entries');
  return found;
}

function sum(entries: readonly Entry[], count: (entry: Entry) => number): number {
  return entries.reduce((total, entry) => total + count(entry), 0);
}
