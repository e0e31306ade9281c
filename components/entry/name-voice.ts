import type { CritiqueView } from '../../core/pack/entry-view.ts';
import type { Translate } from '../words.ts';

/** A person, an organisation, or the one of the other. */
export function nameVoice(
  t: Translate,
  { name, organisation }: Pick<CritiqueView, 'name' | 'organisation'>,
): string {
  if (name !== undefined && organisation !== undefined)
    return t('entry.by', { name, organisation });
  return name ?? organisation ?? '';
}
