/** Why a look at a subscription gave no revision: a closed list, kept with the subscription and shown in words. */
import type { PackIssue } from '../pack/pack-issue.ts';

/** What can go wrong before there is a text. */
export type FetchFailure =
  /** Not an address that we fetch: see `pack-address.ts`. */
  | { readonly reason: 'address'; readonly rule: string }
  /** The reader took back the permission for the pack's host. */
  | { readonly reason: 'no-permission' }
  /** No connection, no such host, a certificate that is not right, or an answer that broke off. */
  | { readonly reason: 'unreachable' }
  /** The server sent us elsewhere; we do not follow. */
  | { readonly reason: 'redirected' }
  | { readonly reason: 'timed-out' }
  /** Any answer but 200 and 304: 404 and 410 for a pack that is gone. */
  | { readonly reason: 'status'; readonly status: number }
  /** What came calls itself a page, a picture or the like. */
  | { readonly reason: 'wrong-type'; readonly type: string }
  | { readonly reason: 'too-large' }
  | { readonly reason: 'not-utf-8' };

export type UpdateFailure =
  | FetchFailure
  /** The first fault found. */
  | { readonly reason: 'invalid'; readonly issue: PackIssue }
  /** Another pack stands at the address. */
  | { readonly reason: 'other-pack'; readonly found: string }
  /** The publisher went back; ours is newer and stays. */
  | { readonly reason: 'older-revision'; readonly found: number }
  /** The content changed and the revision did not: readers would hold different texts under one number. */
  | { readonly reason: 'same-revision' }
  /** The browser could not keep it. */
  | { readonly reason: 'storage'; readonly detail: string };
