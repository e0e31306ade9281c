/**
 * The script on the page: reads the lexicon and the settings from storage (that wakes nobody), and spots while the
 * reader lets it run here. A page that breaks it logs one line and is left alone.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readLexicon, watchLexicon } from '../../settings/lexicon-store.ts';
import { readSettings, type Settings, watchSettings } from '../../settings/settings.ts';
import { type SpottingPage, spotPage } from './spot-page.ts';

/** A variable of our isolated world, unseen by the page: a second copy of this script finds the first and ends it. */
const world = globalThis as { secondReading?: AbortController };

export default defineUnlistedScript(() => {
  world.secondReading?.abort();
  const copy = new AbortController();
  world.secondReading = copy;
  void start(copy.signal).catch((error: unknown) => {
    copy.abort();
    console.warn('Second Reading left this page alone:', error);
  });
});

async function start(signal: AbortSignal): Promise<void> {
  let [lexicon, settings] = await Promise.all([readLexicon(), readSettings()]);
  let spotting: { page: SpottingPage; stop: AbortController } | undefined;

  const update = (): void => {
    if (!lexicon?.forms.length || !isOn(settings)) return stop();
    if (spotting) return spotting.page.setSettings(settings);
    const end = new AbortController();
    const page = spotPage({ lexicon, settings, signal: AbortSignal.any([signal, end.signal]) });
    spotting = { page, stop: end };
  };
  const stop = (): void => {
    spotting?.stop.abort();
    spotting = undefined;
  };
  if (signal.aborted) return;
  watchSettings((next) => {
    settings = next;
    update();
  }, signal);
  watchLexicon((next) => {
    lexicon = next;
    stop();
    update();
  }, signal);
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === 'stop') stop(); // the reader took the permission back
  });
  update();
}

function isOn({ sitesOff }: Settings): boolean {
  return !sitesOff.includes(location.hostname);
}
