/** Joins the settings page with what is stored: choices, sites, shortcuts, data. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SettingsPage } from '../../components/settings/settings-page.tsx';
import { isSameHidden } from '../../core/pack/hidden.ts';
import { forgetSite, letIn, switchSite } from '../../settings/change-sites.ts';
import { readLexicon } from '../../settings/lexicon-store.ts';
import { changeSettings } from '../../settings/settings.ts';
import { useSettings } from '../shared/use-settings.ts';
import { useShortcuts } from '../shared/use-shortcuts.ts';
import { LICENCES } from './licences.ts';
import { useDataPart } from './use-data-part.tsx';
import { useLedger } from './use-ledger.ts';

export function SettingsApp() {
  const found = useSettings();
  const titles = useTitles();
  const data = useDataPart();
  const requests = useLedger();
  const keys = useShortcuts();
  if (!found) return null;
  const { settings, sites } = found;
  const siteOf = (host: string) => sites.find((site) => site.host === host);
  return (
    <SettingsPage
      preferences={settings}
      onPreference={(change) => void changeSettings(() => change)}
      sites={sites}
      onSite={(host, on) => {
        const site = siteOf(host);
        if (on && site && !site.granted) void letIn([site.pattern]);
        else void switchSite(host, on);
      }}
      onForgetSite={(host) => {
        const site = siteOf(host);
        if (site) void forgetSite(site.pattern);
      }}
      hidden={settings.hidden.map((rule) => ({
        rule,
        title: titles.get(`${rule.ref.pack} ${rule.ref.entry}`) ?? rule.ref.entry,
      }))}
      onUnhide={(rule) =>
        void changeSettings(({ hidden }) => ({
          hidden: hidden.filter((other) => !isSameHidden(other, rule)),
        }))
      }
      {...keys}
      {...data}
      requests={requests}
      version={browser.runtime.getManifest().version}
      licences={LICENCES}
    />
  );
}

/** Titles of the entries that are spotted, by pack and entry. */
function useTitles(): ReadonlyMap<string, string> {
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    void readLexicon().then((lexicon) => {
      const entries = lexicon?.entries ?? [];
      setTitles(new Map(entries.map(({ pack, entry, title }) => [`${pack} ${entry}`, title])));
    });
  }, []);
  return titles;
}
