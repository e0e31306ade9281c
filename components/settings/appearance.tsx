import { Choice } from '../controls/choice.tsx';
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';
import type { PreferenceProps } from './preferences.ts';

/** Colours and size of text in our own pages and the card. */
export function Appearance({ preferences, onPreference }: PreferenceProps) {
  const t = useWords();
  return (
    <Section heading={t('settings.appearance')}>
      <Choice
        legend={t('settings.theme')}
        chosen={preferences.theme}
        options={[
          { value: 'system', label: t('settings.themeSystem') },
          { value: 'light', label: t('settings.themeLight') },
          { value: 'dark', label: t('settings.themeDark') },
        ]}
        onChoose={(theme) => onPreference({ theme })}
      />
      <Choice
        legend={t('settings.textSize')}
        chosen={preferences.textSize}
        options={[
          { value: 90, label: t('settings.textSmall') },
          { value: 100, label: t('settings.textMedium') },
          { value: 120, label: t('settings.textLarge') },
          { value: 140, label: t('settings.textLargest') },
        ]}
        onChoose={(textSize) => onPreference({ textSize })}
      />
    </Section>
  );
}
