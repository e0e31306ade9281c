/** The sites that it is made for: on already in most browsers, and asked for by one press in the rest. */
import { Check, CircleDashed, ShieldCheck } from 'lucide';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';

export interface WelcomeSite {
  readonly host: string;
  readonly on: boolean;
}

export interface WelcomeSitesProps {
  readonly sites: readonly WelcomeSite[];
  readonly onAllow: () => void;
}

export function WelcomeSites({ sites, onAllow }: WelcomeSitesProps) {
  const t = useWords();
  const allOn = sites.every(({ on }) => on);
  return (
    <section class="section">
      <h2 class="page__heading">{t('welcome.sitesHeading')}</h2>
      <p>{t('welcome.sitesText')}</p>
      <ul class="site-list">
        {sites.map(({ host, on }) => (
          <li key={host} class={on ? 'site-list__on' : 'soft'}>
            <Icon of={on ? Check : CircleDashed} />
            {host}
            <span class="visually-hidden"> {t(on ? 'welcome.siteOn' : 'welcome.siteOff')}</span>
          </li>
        ))}
      </ul>
      <p role="status">{allOn && t('welcome.sitesAllOn')}</p>
      {!allOn && (
        <button type="button" class="button button--primary" onClick={onAllow}>
          <Icon of={ShieldCheck} />
          {t('welcome.sitesOn')}
        </button>
      )}
    </section>
  );
}
