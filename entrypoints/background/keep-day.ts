/** What the notebook needs once a day: a copy of all notes outside the database, and an end for what lay in the bin long enough. */
import { browser } from 'wxt/browser';
import { log } from './log.ts';
import type { Notebook } from './notebook.ts';

const ALARM = 'notebook-day';
const DAY = 24 * 60; // minutes
/** Minutes after a start that came late: the first page that the reader opens goes first. */
const SOON = 5;

export function keepDay(notebook: Pick<Notebook, 'tidy'>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== ALARM) return;
    void notebook.tidy().catch((error: unknown) => log(`the notebook's day: ${String(error)}`));
  });
  // Made once: making it anew at each wake would put it off for ever.
  void browser.alarms.get(ALARM).then((alarm) => {
    if (alarm === undefined) {
      return browser.alarms.create(ALARM, { delayInMinutes: SOON, periodInMinutes: DAY });
    }
    return undefined;
  });
}
