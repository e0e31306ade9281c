/**
 * Opens the side panel (Chromium) or the sidebar (Firefox) from a page of ours, within the reader's click: each browser
 * has its own call and forgets the click over the first wait. Where neither is there, as on a phone, a tab of ours.
 */
import { browser } from 'wxt/browser';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import { send } from '../../messaging/send.ts';
import { setPanelEntry } from '../../settings/panel-entry.ts';

/** Firefox's own, which the shared types do not know. */
interface Sidebar {
  readonly open: () => Promise<void>;
}

export async function openPanel(tabId: number | undefined, ref?: EntryRef): Promise<void> {
  const sidebar = (browser as { sidebarAction?: Sidebar }).sidebarAction;
  const opening =
    sidebar?.open() ??
    (tabId !== undefined && 'sidePanel' in browser ? browser.sidePanel.open({ tabId }) : undefined);
  if (ref) await setPanelEntry(ref);
  if (opening) await opening;
  else await send('open', { page: 'panel', ...(ref && { ref }) });
}
