/** Spots one page: paints, tells the background what was found, and asks for the hover script when there is something. */
import { compileMatcher } from '../../core/lexicon/compile-matcher.ts';
import type { Lexicon } from '../../core/lexicon/lexicon.ts';
import { resolveMentions } from '../../core/lexicon/resolve-mentions.ts';
import { isHidden } from '../../core/pack/hidden.ts';
import { handlePageRequests } from '../../messaging/handle-page-requests.ts';
import { send } from '../../messaging/send.ts';
import { createSpotter, type SpottedPage } from '../../page/create-spotter.ts';
import type { Settings } from '../../settings/settings.ts';
import { describePage } from './describe-page.ts';
import { type SpottingPage, world } from './world.ts';

/** ms for the hover script to arrive. */
const RETRY_AFTER = 2_000;
const MOST_TRIES = 4;

export interface Spotting {
  setSettings(settings: Settings): void;
  stop(): void;
}

export interface SpotPage {
  readonly lexicon: Lexicon;
  readonly settings: Settings;
  readonly signal: AbortSignal;
}

export function spotPage({ lexicon, settings: first, signal: outer }: SpotPage): Spotting {
  const end = new AbortController();
  const signal = AbortSignal.any([outer, end.signal]);
  let settings = first;
  let broughtHover = false;

  const spotter = createSpotter({
    document,
    matcher: compileMatcher(lexicon),
    resolve: resolveMentions,
    settings: choose(settings, lexicon),
    onMentions,
    signal,
  });
  const page: SpottingPage = {
    lexicon,
    settings: () => settings,
    mentions: () => spotter.page().mentions,
    mentionAt: spotter.mentionAt,
    describe: () => describePage(spotter.page(), lexicon),
    onChange: () => {},
    signal,
  };
  world.page = page;
  handlePageRequests({ describePage: page.describe }, signal);

  /** A page of no interest costs one scan and then nothing: not even a message. */
  function onMentions(spotted: SpottedPage): void {
    if (spotted.mentions.length === 0 && !broughtHover) return;
    page.onChange();
    if (window === window.top) void send('reportPage', page.describe()).catch(() => {});
    if (broughtHover) return;
    broughtHover = true;
    void askForHover();
  }

  /** The background may go to sleep over a message: asked again until the hover script is there. */
  async function askForHover(): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES && !signal.aborted; tries++) {
      await send('bringHover', null).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
      if (world.hovered === page) return;
    }
  }

  return {
    setSettings(next) {
      settings = next;
      spotter.setSettings(choose(next, lexicon));
    },
    stop() {
      end.abort();
      world.page = undefined;
    },
  };
}

function choose({ show, hidden }: Settings, { entries }: Lexicon) {
  const left = entries.flatMap(({ pack, entry }, index) =>
    isHidden({ ref: { pack, entry }, form: '' }, location.hostname, hidden) ? [index] : [],
  );
  return { show, hidden: new Set(left) };
}
