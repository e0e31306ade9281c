/**
 * "Note on this" on selected words, from the menu and by key. The panel opens first, since the reader's gesture is spent
 * by the first wait, and what is selected comes after it.
 */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { log } from './log.ts';
import { openPlace } from './open-place.ts';
import type { Passages } from './passages.ts';

const NOTE = 'note-on-selection';

/** Firefox's own, which the shared types do not know. */
interface Sidebar {
  readonly open: () => Promise<void>;
}

export function watchMenus(passages: Passages): void {
  browser.runtime.onInstalled.addListener(() => {
    // Not on a phone, where there are no such menus.
    browser.contextMenus?.create({
      id: NOTE,
      title: i18n.t('menu.noteOnSelection'),
      contexts: ['selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  });
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== NOTE || tab?.id === undefined) return;
    if (info.editable) return; // what is in a field is being written, by whomever
    const text = info.selectionText ?? '';
    const url = info.pageUrl ?? tab.url;
    const selected = text && url ? { text, url, title: tab.title ?? '' } : undefined;
    begin(tab.id, passages.noteOnSelection(tab.id, selected));
  });
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command !== NOTE || tab?.id === undefined) return;
    begin(tab.id, passages.noteOnSelection(tab.id));
  });

  function begin(tabId: number, described: Promise<boolean>): void {
    const opened = openPanel(tabId);
    described
      .then(() => opened)
      .catch((error: unknown) => log(`a note on the selection: ${String(error)}`));
  }
}

/** As `shared/open-panel.ts`, from here; a tab of ours where there is neither panel nor sidebar. */
async function openPanel(tabId: number): Promise<void> {
  const sidebar = (browser as { sidebarAction?: Sidebar }).sidebarAction;
  const opening = sidebar?.open();
  if (opening === undefined) return openPlace({ page: 'panel' }, tabId);
  return opening.catch(() => openPlace({ page: 'panel' }, tabId));
}
