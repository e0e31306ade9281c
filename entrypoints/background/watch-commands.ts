/** The reader's keys: each does on the active tab what the pointer can do there. */
import { browser } from 'wxt/browser';
import { sendToPage } from '../../messaging/send.ts';
import { log } from './log.ts';
import { openPlace } from './open-place.ts';

export function watchCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const id = tab?.id;
    if (id === undefined) return;
    void run(command, id).catch((error: unknown) => log(`${command}: ${String(error)}`));
  });
}

async function run(command: string, tabId: number): Promise<void> {
  if (command === 'next-mention') await sendToPage(tabId, 'stepMention', { step: 1 });
  else if (command === 'previous-mention') await sendToPage(tabId, 'stepMention', { step: -1 });
  else if (command === 'open-panel') await openPlace({ page: 'panel' }, tabId);
}
