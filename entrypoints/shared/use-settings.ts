/** Settings, and the sites with their permissions, as they are now. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SECTOR_MATCHES } from '../../manifest.ts';
import { listSites, type Site } from '../../settings/list-sites.ts';
import { readSettings, type Settings, watchSettings } from '../../settings/settings.ts';

export interface SettingsInPage {
  readonly settings: Settings;
  readonly sites: readonly Site[];
}

/** Undefined while they are being read. */
export function useSettings(): SettingsInPage | undefined {
  const [found, setFound] = useState<SettingsInPage>();
  useEffect(() => {
    const end = new AbortController();
    const take = async (settings: Settings) => {
      const sites = await listSites(settings, SECTOR_MATCHES);
      if (!end.signal.aborted) setFound({ settings, sites });
    };
    const refresh = () => void readSettings().then(take);
    refresh();
    watchSettings((settings) => void take(settings), end.signal);
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    return () => {
      end.abort();
      browser.permissions.onAdded.removeListener(refresh);
      browser.permissions.onRemoved.removeListener(refresh);
    };
  }, []);
  return found;
}
