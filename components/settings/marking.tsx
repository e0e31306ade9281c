/** How mentions are marked and when a card opens, with a sample that shows the choice. */
import { Choice } from '../controls/choice.tsx';
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';
import type { PreferenceProps } from './preferences.ts';

export function Marking({ preferences, onPreference }: PreferenceProps) {
  const t = useWords();
  return (
    <Section heading={t('settings.marking')}>
      <p class="sample sample--line">
        {t('settings.sampleBefore')}{' '}
        <span class={`marked marked--${preferences.highlight}`}>{t('settings.sampleMention')}</span>{' '}
        {t('settings.sampleAfter')}
      </p>
      <Choice
        legend={t('settings.style')}
        chosen={preferences.highlight}
        options={[
          { value: 'underline', label: t('settings.styleUnderline') },
          { value: 'tint', label: t('settings.styleTint') },
          { value: 'both', label: t('settings.styleBoth') },
        ]}
        onChoose={(highlight) => onPreference({ highlight })}
      />
      <Choice
        legend={t('settings.which')}
        chosen={preferences.show}
        options={[
          { value: 'first', label: t('settings.whichFirst') },
          { value: 'all', label: t('settings.whichAll') },
        ]}
        onChoose={(show) => onPreference({ show })}
      />
      <Choice
        legend={t('settings.timing')}
        chosen={preferences.openDelay}
        options={[
          { value: 150, label: t('settings.delayShort') },
          { value: 400, label: t('settings.delayMedium') },
          { value: 1000, label: t('settings.delayLong') },
        ]}
        onChoose={(openDelay) => onPreference({ openDelay })}
      />
    </Section>
  );
}
