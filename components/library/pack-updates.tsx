/** How a subscription stands: when it was looked at, what went wrong, when it is looked at next, and how often. */
import { useId, useState } from 'preact/hooks';
import type { SignatureAnswer, UpdateOutcome } from '../../core/library/library-answers.ts';
import type { UpdateFailure } from '../../core/library/update-failure.ts';
import type { SignatureQuestion as Question } from '../../core/pack/judge-signature.ts';
import { formatMoment } from '../format-date.ts';
import type { Translate } from '../words.ts';
import { useWords } from '../words.ts';
import { sayFailure } from './say-failure.ts';
import { SignatureQuestion } from './signature-question.tsx';

export interface Updates {
  /** In punycode. */
  readonly host: string;
  /** ISO 8601, as the others: when it was last looked at with success. */
  readonly checked: string;
  readonly nextTry: string;
  /** Days between looks, where the reader chose. */
  readonly days?: number | undefined;
  readonly state:
    | { readonly kind: 'current' }
    | {
        readonly kind: 'failing';
        readonly since: string;
        readonly times: number;
        readonly failure: UpdateFailure;
      }
    | {
        readonly kind: 'asking';
        readonly question: Question;
        readonly revision: number;
        readonly key?: string | undefined;
      };
}

export interface PackUpdatesProps {
  readonly updates: Updates;
  readonly held: boolean;
  readonly onCheck: () => Promise<UpdateOutcome>;
  readonly onEvery: (days: number | undefined) => void;
  readonly onAnswer: (answer: SignatureAnswer) => void;
}

const CHOICES = [1, 2, 7, 14, 30]; // days

export function PackUpdates({ updates, held, onCheck, onEvery, onAnswer }: PackUpdatesProps) {
  const t = useWords();
  const id = useId();
  const [look, setLook] = useState<'none' | 'busy' | UpdateOutcome>('none');
  const say = (moment: string) => formatMoment(moment, t('languageTag'));
  const { state, host, days } = updates;
  const choices = days === undefined || CHOICES.includes(days) ? CHOICES : [days, ...CHOICES];
  const check = () => {
    setLook('busy');
    onCheck().then(setLook, () => setLook('none'));
  };
  return (
    <div class="updates">
      {state.kind === 'asking' && (
        <SignatureQuestion
          question={state.question}
          revision={state.revision}
          publicKey={state.key}
          onAnswer={onAnswer}
        />
      )}
      {state.kind === 'failing' && (
        <div class="notice notice--grave">
          <p>
            {t('library.failing', state.times, { reason: sayFailure(t, state.failure) })}{' '}
            {t('library.failingSince', { date: say(state.since) })}
          </p>
        </div>
      )}
      <p class="soft">
        {t('library.checked', { date: say(updates.checked), host })}{' '}
        {held ? t('library.held') : t('library.nextTry', { date: say(updates.nextTry) })}
      </p>
      <div class="tools updates__tools">
        <button
          type="button"
          class="button"
          aria-busy={look === 'busy'}
          disabled={held || look === 'busy'}
          onClick={check}
        >
          {t(look === 'busy' ? 'library.checking' : 'library.checkNow')}
        </button>
        <span role="status">{typeof look === 'object' && sayOutcome(t, look)}</span>
        <label class="updates__every" for={id}>
          {t('library.every')}
          <select
            id={id}
            class="field"
            value={days ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onEvery(value === '' ? undefined : Number(value))
            }
          >
            <option value="">{t('library.everyAsPublished')}</option>
            {choices.map((count) => (
              <option key={count} value={count}>
                {count === 1 ? t('library.everyDay') : t('library.everyDays', { days: count })}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}

/** Failure and question stand above, from what is kept. */
function sayOutcome(t: Translate, outcome: UpdateOutcome): string | null {
  if (outcome.kind === 'updated') {
    return t('library.updated', { from: outcome.from, to: outcome.to });
  }
  return outcome.kind === 'unchanged' ? t('library.unchanged') : null;
}
