/** What a signature is worth, in words. */
import type { PackPreview } from '../../core/library/build-preview.ts';
import type { SignatureQuestion } from '../../core/pack/judge-signature.ts';
import type { Translate } from '../words.ts';

export function saySignature(
  t: Translate,
  { signature, address }: Pick<PackPreview, 'signature' | 'address'>,
): string {
  switch (signature) {
    case 'none':
      return t(address ? 'preview.unsigned' : 'preview.unsignedFile');
    case 'valid':
      return t(address ? 'preview.signed' : 'preview.signedFile');
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
