/** Looks for the passages of notes on the page in view: only when asked, since it takes the page's text. */
import { ScanSearch } from 'lucide';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';

export type LookState = 'not-yet' | 'looking' | 'looked' | 'not-allowed';

const SAID = {
  'not-yet': undefined,
  looking: 'passage.looking',
  looked: 'passage.looked',
  'not-allowed': 'passage.notLooked',
} as const satisfies Record<LookState, string | undefined>;

export interface LookOnPageProps {
  readonly state: LookState;
  readonly onLook: () => void;
}

export function LookOnPage({ state, onLook }: LookOnPageProps) {
  const t = useWords();
  const said = SAID[state];
  return (
    <div class="look-on-page">
      <button type="button" class="button" disabled={state === 'looking'} onClick={onLook}>
        <Icon of={ScanSearch} />
        {t('passage.find')}
      </button>
      <p class="soft" role="status">
        {said !== undefined && t(said)}
      </p>
    </div>
  );
}
