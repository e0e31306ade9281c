/** What the reader chose to have left alone, each to be marked again by one press. */
import type { Hidden } from '../../core/pack/hidden.ts';
import { describeHidden } from '../entry/describe-hidden.ts';
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';

export interface HiddenRulesProps {
  /** `title` is the entry's. */
  readonly hidden: readonly { readonly rule: Hidden; readonly title: string }[];
  readonly onUnhide: (rule: Hidden) => void;
}

export function HiddenRules({ hidden, onUnhide }: HiddenRulesProps) {
  const t = useWords();
  return (
    <Section heading={t('settings.hidden')}>
      <p class="soft">{t(hidden.length === 0 ? 'settings.hiddenNone' : 'settings.hiddenText')}</p>
      <ul class="lines">
        {hidden.map(({ rule, title }) => {
          const what = describeHidden(t, rule, title);
          return (
            <li key={what} class="line">
              <span>{what}</span>
              <button type="button" class="button" onClick={() => onUnhide(rule)}>
                {t('settings.restore')}
                <span class="visually-hidden"> {what}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
