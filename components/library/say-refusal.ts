/** Why a pack that was shown was not kept, in words. */
import type { KeptPack } from '../../core/library/library-answers.ts';
import type { Translate } from '../words.ts';
import { sayQuestion } from './say-signature.ts';

export function sayRefusal(
  t: Translate,
  { reason, detail }: Extract<KeptPack, { ok: false }>,
  { title, revision }: { readonly title: string; readonly revision: number },
): string {
  switch (reason) {
    case 'older-revision':
      return t('failure.olderRevision');
    case 'same-revision':
      return t('preview.sameRevision');
    case 'taken':
      return t('preview.taken', { title });
    case 'too-many-packs':
      return t('preview.tooMany');
    case 'changed':
      return t('preview.changed');
    case 'storage':
      return [t('failure.storage'), detail ?? ''].join(' ').trim();
    default:
      return sayQuestion(t, reason, revision);
  }
}
