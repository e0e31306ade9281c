/** What the library answers to the reader's wishes: closed lists, given by the background and said in words by its page. */
import type { SignatureQuestion } from '../pack/judge-signature.ts';
import type { PackIssue } from '../pack/pack-issue.ts';
import type { PackPreview } from './build-preview.ts';
import type { UpdateFailure } from './update-failure.ts';

/** An address to fetch from, or the text of a file. */
export type PackSource = { readonly url: string } | { readonly text: string };

export type PreviewedPack =
  | { readonly ok: true; readonly preview: PackPreview }
  /** `issues`: all that was found where the document itself is at fault. */
  | { readonly ok: false; readonly failure: UpdateFailure; readonly issues?: readonly PackIssue[] };

export type KeptPack =
  | {
      readonly ok: true;
      readonly pack: string;
      readonly change: 'added' | 'updated' | 'unchanged' | 'held';
    }
  | { readonly ok: false; readonly reason: KeepRefusal; readonly detail?: string };

export type KeepRefusal =
  /** A newer revision is here. */
  | 'older-revision'
  /** Another content under the revision that is here. */
  | 'same-revision'
  /** The id is another pack's. */
  | 'taken'
  | SignatureQuestion
  | 'too-many-packs'
  /** Other content came than was shown. */
  | 'changed'
  /** The browser could not keep it; `detail` is its own words. */
  | 'storage';

/** What came of one look at a subscription. */
export type UpdateOutcome =
  | { readonly kind: 'updated'; readonly from: number; readonly to: number }
  | { readonly kind: 'unchanged' }
  /** The reader holds the pack: nothing was asked. */
  | { readonly kind: 'held' }
  | { readonly kind: 'failed'; readonly failure: UpdateFailure }
  /** It waits for the reader's answer. */
  | { readonly kind: 'asking' }
  /** The reader unsubscribed meanwhile. */
  | { readonly kind: 'ended' };

/** To a pack whose update waits: take the new key, or stay at the revision that is here. */
export type SignatureAnswer = 'trust' | 'keep-mine';
