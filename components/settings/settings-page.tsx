/** All that can be chosen, on one page: nothing has a second page behind it. */
import { useWords } from '../words.ts';
import { About, type AboutProps } from './about.tsx';
import { Appearance } from './appearance.tsx';
import { DataPart, type DataPartProps } from './data-part.tsx';
import { HiddenRules, type HiddenRulesProps } from './hidden-rules.tsx';
import { Ledger, type LedgerProps } from './ledger.tsx';
import { Marking } from './marking.tsx';
import type { OnPreference, Preferences } from './preferences.ts';
import { type Shortcut, Shortcuts } from './shortcuts.tsx';
import { Sites, type SitesProps } from './sites.tsx';

export interface SettingsPageProps
  extends SitesProps,
    HiddenRulesProps,
    DataPartProps,
    LedgerProps,
    AboutProps {
  readonly preferences: Preferences;
  readonly onPreference: OnPreference;
  readonly shortcuts: readonly Shortcut[];
  /** Left out where the browser gives no page of ours a way to them. */
  readonly onChangeShortcuts?: () => void;
}

export function SettingsPage(props: SettingsPageProps) {
  const t = useWords();
  const { preferences, onPreference } = props;
  return (
    <main class="page settings">
      <header class="page__head">
        <h1 class="page__title">{t('settings.title')}</h1>
      </header>
      <Appearance preferences={preferences} onPreference={onPreference} />
      <Marking preferences={preferences} onPreference={onPreference} />
      <Sites sites={props.sites} onSite={props.onSite} onForgetSite={props.onForgetSite} />
      <HiddenRules hidden={props.hidden} onUnhide={props.onUnhide} />
      <Shortcuts
        shortcuts={props.shortcuts}
        {...(props.onChangeShortcuts === undefined ? {} : { onChange: props.onChangeShortcuts })}
      />
      <DataPart
        storage={props.storage}
        onAskPersistent={props.onAskPersistent}
        onBackup={props.onBackup}
        onRestoreFile={props.onRestoreFile}
      />
      <Ledger requests={props.requests} />
      <About version={props.version} licences={props.licences} />
    </main>
  );
}
