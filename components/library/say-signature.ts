/** What a signature is worth, in words. */
import type { PackPreview } from '../../core/library/build-preview.ts';
import type { SignatureQuestion } from '../../core/pack/judge-signature.ts';
import type { Translate } from '../words.ts';

export function saySignature(t: Translate, signature: PackPreview['signature']): string {
  switch (signature) {
    case 'none':
      return t('preview.unsigned');
    case 'valid':
      return t('preview.signed');
    case 'invalid':
      return t('preview.badSignature');
    case 'unchecked':
      return t('preview.unchecked');
    default:
      return signature satisfies never;
  }
}

export function sayQuestion(t: Translate, question: SignatureQuestion, revision: number): string {
  switch (question) {
    case 'changed-key':
      return t('question.changedKey', { revision });
    case 'signature-gone':
      return t('question.signatureGone', { revision });
    case 'bad-signature':
      return t('question.badSignature', { revision });
    case 'cannot-check':
      return t('question.cannotCheck', { revision });
    default:
      return question satisfies never;
  }
}
