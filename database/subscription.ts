/** How a pack is kept up to date: kept beside the pack, never in it. Times are milliseconds since 1970. */
import type { UpdateFailure } from '../core/library/update-failure.ts';
import type { SignatureQuestion } from '../core/pack/judge-signature.ts';

export interface Subscription {
  readonly pack: string;
  /** Where updates are fetched. */
  readonly url: string;
  /** Days between looks, where the reader chose. */
  readonly days?: number;
  /** Sent with the next request, to be told "not modified". */
  readonly validators: Validators;
  /** Public key in hexadecimal, of the first signed revision: only what it signs is taken. */
  readonly pinnedKey?: string;
  readonly nextTry: number;
  /** When it was last looked at with success. */
  readonly checked: number;
  readonly state: SubscriptionState;
}

export interface Validators {
  /** That they came with: of no use while another is current, as after a step back. */
  readonly revision: number;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** A pack that stays broken or gone is kept; `times` counts looks in a row without a usable answer, from `since`. */
export type SubscriptionState =
  | { readonly kind: 'current' }
  | {
      readonly kind: 'failing';
      readonly since: number;
      readonly times: number;
      readonly failure: UpdateFailure;
    }
  /** An update waits for the reader's answer: its signature is not as it was. `key` is the one it names. */
  | {
      readonly kind: 'asking';
      readonly since: number;
      readonly times: number;
      readonly question: SignatureQuestion;
      readonly revision: number;
      readonly key?: string;
    };

/** A line of the ledger: what was asked of whom, and what came. */
export interface RequestRow {
  /** Given by the database, in order. */
  readonly sequence?: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly url: string;
  /** Left out where the browser stopped us before there was one. */
  readonly result?: RequestResult;
}

export type RequestResult =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'fetched'; readonly bytes: number }
  | { readonly kind: 'failed'; readonly reason: UpdateFailure['reason']; readonly status?: number };
