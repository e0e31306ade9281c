/** On or off for the site in view; asked for where the browser has not let us in. */
import { ShieldCheck } from 'lucide';
import { Switch } from '../controls/switch.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';
import type { SiteAccess } from './page-entry.ts';

export interface SitePartProps {
  readonly host: string;
  readonly access: SiteAccess;
  readonly onSite: (on: boolean) => void;
  /** Asks the browser; must run within the click. */
  readonly onAllow: () => void;
}

export function SitePart({ host, access, onSite, onAllow }: SitePartProps) {
  const t = useWords();
  switch (access) {
    case 'never':
      return null;
    case 'on':
    case 'off':
      return (
        <Switch
          label={t('site.on', { site: host })}
          on={access === 'on'}
          onChange={(on) => onSite(on)}
        />
      );
    case 'ungranted':
    case 'other':
      return (
        <button
          type="button"
          class={access === 'ungranted' ? 'button button--primary' : 'button'}
          onClick={onAllow}
        >
          <Icon of={ShieldCheck} />
          {t(access === 'ungranted' ? 'site.letIn' : 'site.allow', { site: host })}
        </button>
      );
    default:
      return access satisfies never;
  }
}
