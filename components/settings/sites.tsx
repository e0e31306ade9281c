/** Where it looks: on or off for each site, and permission given beyond the first list taken back as easily. */
import { X } from 'lucide';
import { Switch } from '../controls/switch.tsx';
import { IconButton } from '../icon-button.tsx';
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';

export interface SiteLine {
  readonly host: string;
  readonly on: boolean;
  /** Turned on by the reader: its permission can be taken back. */
  readonly added: boolean;
}

export interface SitesProps {
  readonly sites: readonly SiteLine[];
  /** Where permission is missing it is asked for: must run within the click. */
  readonly onSite: (host: string, on: boolean) => void;
  readonly onForgetSite: (host: string) => void;
}

export function Sites({ sites, onSite, onForgetSite }: SitesProps) {
  const t = useWords();
  return (
    <Section heading={t('settings.sites')}>
      <p class="soft">{t('settings.sitesText')}</p>
      <ul class="lines">
        {sites.map(({ host, on, added }) => (
          <li key={host} class="line">
            <Switch label={host} on={on} onChange={(now) => onSite(host, now)} />
            {added && (
              <IconButton
                icon={X}
                label={t('settings.siteRemove', { site: host })}
                onClick={() => onForgetSite(host)}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
