/**
 * The script on the page: reads the lexicon and the settings from storage (that wakes nobody), and spots while the
 * reader lets it run here. A page that breaks it logs one line and is left alone.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handlePageRequests } from '../../messaging/handle-page-requests.ts';
import type { PageReport } from '../../messaging/protocol.ts';
import { send } from '../../messaging/send.ts';
import { readLexicon, watchLexicon } from '../../settings/lexicon-store.ts';
import { readSettings, type Settings, watchSettings } from '../../settings/settings.ts';
import { type Spotting, spotPage } from './spot-page.ts';
import { type SpottingPage, world } from './world.ts';

/** ms for the hover script to arrive. */
const RETRY_AFTER = 2_000;
const MOST_TRIES = 4;

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
    else spotting = spotPage({ lexicon, settings, signal, onReport, bringHover });
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

/** The badge and the lists are about the page, and a frame in it is not one. */
function onReport(report: PageReport): void {
  if (window === window.top) void send('reportPage', report).catch(() => {});
}

/** The background may go to sleep over a message: asked again until the hover script is there. */
async function askForHover(page: SpottingPage): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES && !page.signal.aborted; tries++) {
    await send('bringHover', null).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
    if (world.hovered === page) return;
  }
}

function bringHover(page: SpottingPage): void {
  void askForHover(page);
}

function isOn({ sitesOff }: Settings): boolean {
  return !sitesOff.includes(location.hostname);
}
