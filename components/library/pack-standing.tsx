/** How a pack that is looked at stands to one that is here, and whether it can be kept. */
import type { PackStanding as Standing } from '../../core/library/build-preview.ts';
import type { Translate } from '../words.ts';
import { useWords } from '../words.ts';
import { sayQuestion } from './say-signature.ts';

/** `same` can be kept too: from now on it is looked for at this address. */
export function canKeep({ kind }: Standing): boolean {
  return kind === 'new' || kind === 'newer' || kind === 'same';
}

export interface PackStandingProps {
  readonly standing: Standing;
  readonly revision: number;
}

export function PackStanding({ standing, revision }: PackStandingProps) {
  const t = useWords();
  const words = sayStanding(t, standing, revision);
  return words === undefined ? null : (
    <div class={canKeep(standing) ? 'notice' : 'notice notice--grave'}>
      <p>{words}</p>
    </div>
  );
}

function sayStanding(t: Translate, standing: Standing, revision: number): string | undefined {
  switch (standing.kind) {
    case 'new':
      return undefined;
    case 'same':
      return t('preview.same');
    case 'same-revision':
      return t('preview.sameRevision');
    case 'newer':
      return t('preview.newer', { current: standing.current });
    case 'older':
      return t('preview.older', { current: standing.current });
    case 'question':
      return sayQuestion(t, standing.question, revision);
    case 'taken':
      return t('preview.taken', { title: standing.title });
    default:
      return standing satisfies never;
  }
}
