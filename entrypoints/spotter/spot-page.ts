/** Spots one page: paints, tells what was found, and brings the hover when there is something. */
import { compileMatcher } from '../../core/lexicon/compile-matcher.ts';
import type { Lexicon } from '../../core/lexicon/lexicon.ts';
import { resolveMentions } from '../../core/lexicon/resolve-mentions.ts';
import { isHidden } from '../../core/pack/hidden.ts';
import { handlePageRequests } from '../../messaging/handle-page-requests.ts';
import type { PageReport } from '../../messaging/protocol.ts';
import {
  createSpotter,
  type SpottedPage,
  type SpotterSettings,
} from '../../page/create-spotter.ts';
import type { Settings } from '../../settings/settings.ts';
import { describePage } from './describe-page.ts';
import { type SpottingPage, world } from './world.ts';

export interface Spotting {
  setSettings(settings: Settings): void;
  stop(): void;
}

export interface SpotPage {
  readonly lexicon: Lexicon;
  readonly settings: Settings;
  readonly signal: AbortSignal;
  /** After each judgement that changed what is painted. */
  readonly onReport: (report: PageReport) => void;
  /** Once, when there is something to hover. */
  readonly bringHover: (page: SpottingPage) => void;
}

export function spotPage(options: SpotPage): Spotting {
  const { lexicon, settings: first, signal: outer } = options;
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
    options.onReport(page.describe());
    if (broughtHover) return;
    broughtHover = true;
    options.bringHover(page);
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

function choose({ show, highlight, hidden }: Settings, { entries }: Lexicon): SpotterSettings {
  const here = hidden.filter(({ host }) => host === undefined || host === location.hostname);
  return {
    show,
    highlight,
    isHidden: ({ entry: index, form }) => {
      const entry = entries[index];
      if (here.length === 0 || !entry) return false;
      return isHidden({ ref: entry, form }, location.hostname, here);
    },
  };
}
