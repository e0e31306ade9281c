/** What popup and side panel do alike with the page in view. */
import { SECTOR_MATCHES } from '../../manifest.ts';
import { sendToPage } from '../../messaging/send.ts';
import { allowSite, letIn, switchSite } from '../../settings/change-sites.ts';
import { matchesPattern } from '../../settings/sites.ts';
import { checkOnce } from './check-once.ts';
import type { ActivePageView } from './use-active-page.ts';

export interface PageActions {
  readonly onSite: (on: boolean) => void;
  readonly onAllow: () => void;
  readonly onCheckOnce: () => void;
  readonly onGoToMention: (index: number) => void;
}

export function pageActions({ active, refresh }: ActivePageView): PageActions {
  const then = (done: Promise<unknown>) => void done.finally(refresh).catch(() => {});
  return {
    onSite: (on) => active && then(switchSite(active.host, on)),
    onAllow: () => {
      if (!active) return;
      const isOurs = SECTOR_MATCHES.some((pattern) => matchesPattern(active.url, pattern));
      then(isOurs ? letIn(SECTOR_MATCHES) : allowSite(active.url));
    },
    onCheckOnce: () => active && then(checkOnce(active.tabId)),
    onGoToMention: (index) =>
      active && then(sendToPage(active.tabId, 'goToMention', { index, open: true })),
  };
}
