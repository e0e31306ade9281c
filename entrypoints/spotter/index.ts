/**
 * The script on the page: reads the lexicon and the settings from storage (that wakes nobody), and spots while the
 * reader lets it run here. A page that breaks it logs one line and is left alone.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handlePageRequests } from '../../messaging/handle-page-requests.ts';
import { readLexicon, watchLexicon } from '../../settings/lexicon-store.ts';
import { readSettings, type Settings, watchSettings } from '../../settings/settings.ts';
import { type Spotting, spotPage } from './spot-page.ts';
import { world } from './world.ts';

export default defineUnlistedScript(() => {
  world.spotter?.abort(); // a second copy ends the first
  const copy = new AbortController();
  world.spotter = copy;
  void start(copy.signal).catch((error: unknown) => {
    copy.abort();
    console.warn('Second Reading left this page alone:', error);
  });
});

async function start(signal: AbortSignal): Promise<void> {
  let [lexicon, settings] = await Promise.all([readLexicon(), readSettings()]);
  let spotting: Spotting | undefined;

  const stop = (): void => {
    spotting?.stop();
    spotting = undefined;
  };
  const update = (): void => {
    if (!lexicon?.forms.length || !isOn(settings)) stop();
    else if (spotting) spotting.setSettings(settings);
    else spotting = spotPage({ lexicon, settings, signal });
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
  handlePageRequests(
    {
      stop: () => {
        world.spotter?.abort();
        return null;
      },
    },
    signal,
  );
  update();
}

function isOn({ sitesOff }: Settings): boolean {
  return !sitesOff.includes(location.hostname);
}
