/** The version, and the work of others that ships in it. */
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';

export interface AboutProps {
  readonly version: string;
  readonly licences: readonly { readonly name: string; readonly licence: string }[];
}

export function About({ version, licences }: AboutProps) {
  const t = useWords();
  return (
    <Section heading={t('settings.about')}>
      <p>{t('settings.version', { version })}</p>
      <p class="soft">{t('settings.licencesText')}</p>
      <dl class="lines">
        {licences.map(({ name, licence }) => (
          <div key={name} class="line">
            <dt>{name}</dt>
            <dd class="soft">{licence}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
