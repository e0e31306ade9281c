/** The page in the active tab, kept up to date as the reader moves between tabs and the page finds more. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import {
  listPageEntries,
  type PageView,
  type SiteAccess,
} from '../../components/page/page-entry.ts';
import { type ActivePage, findActivePage } from './active-page.ts';

export interface ActivePageView {
  readonly active: ActivePage | undefined;
  readonly access: SiteAccess;
  readonly page: PageView;
  readonly refresh: () => void;
}

export function useActivePage(): ActivePageView {
  const [found, setFound] = useState<{ readonly active: ActivePage | undefined }>();
  const refresh = useCallback(() => {
    void findActivePage().then((active) => setFound({ active }));
  }, []);

  useEffect(() => {
    refresh();
    const onMessage = (message: unknown): undefined => {
      if (isReport(message)) refresh();
    };
    browser.tabs.onActivated.addListener(refresh);
    browser.tabs.onUpdated.addListener(refresh);
    browser.runtime.onMessage.addListener(onMessage);
    return () => {
      browser.tabs.onActivated.removeListener(refresh);
      browser.tabs.onUpdated.removeListener(refresh);
      browser.runtime.onMessage.removeListener(onMessage);
    };
  }, [refresh]);

  const active = found?.active;
  return {
    active,
    access: active?.site ?? 'never',
    page: found ? viewOf(active) : { kind: 'loading' },
    refresh,
  };
}

function viewOf(active: ActivePage | undefined): PageView {
  const report = active?.report;
  if (!report || active.site === 'off') return { kind: 'unseen' };
  const { mentions, complete } = report;
  return { kind: 'seen', entries: listPageEntries(mentions), complete };
}

function isReport(message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'to' in message &&
    message.to === 'reportPage'
  );
}
