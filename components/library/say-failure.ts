/** Why no pack came, in words: with what is known of it, or, in the ledger, by its reason alone. */
import type { UpdateFailure } from '../../core/library/update-failure.ts';
import { sayIssue } from '../../core/pack/pack-issue.ts';
import type { Translate } from '../words.ts';

const GONE = [404, 410];

export function sayFailure(t: Translate, failure: UpdateFailure): string {
  switch (failure.reason) {
    case 'address':
      return t('failure.address', { rule: failure.rule });
    case 'status':
      return sayStatus(t, failure.status);
    case 'invalid':
      return t('failure.invalidBecause', { issue: sayIssue(failure.issue) });
    default:
      return sayReason(t, failure.reason);
  }
}

export function sayStatus(t: Translate, status: number): string {
  return t(GONE.includes(status) ? 'failure.gone' : 'failure.status', { status });
}

export function sayReason(
  t: Translate,
  reason: Exclude<UpdateFailure['reason'], 'status'>,
): string {
  switch (reason) {
    case 'address':
      return t('failure.addressBad');
    case 'no-permission':
      return t('failure.noPermission');
    case 'unreachable':
      return t('failure.unreachable');
    case 'redirected':
      return t('failure.redirected');
    case 'timed-out':
      return t('failure.timedOut');
    case 'wrong-type':
      return t('failure.wrongType');
    case 'too-large':
      return t('failure.tooLarge');
    case 'not-utf-8':
      return t('failure.notText');
    case 'invalid':
      return t('failure.invalid');
    case 'other-pack':
      return t('failure.otherPack');
    case 'older-revision':
      return t('failure.olderRevision');
    case 'same-revision':
      return t('failure.sameRevision');
    case 'storage':
      return t('failure.storage');
    default:
      return reason satisfies never;
  }
}
