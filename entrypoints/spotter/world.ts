/**
 * What our two scripts on a page share: a variable of our isolated world, which the page cannot see. The spotter is
 * always on and small; the hover script is brought in only where there is something to hover (docs/adr/0004).
 */
import type { Lexicon } from '../../core/lexicon/lexicon.ts';
import type { PageReport } from '../../messaging/protocol.ts';
import type { PageMention } from '../../page/judge-page.ts';
import type { Settings } from '../../settings/settings.ts';

/** One page being spotted, as the hover script needs it. */
export interface SpottingPage {
  readonly lexicon: Lexicon;
  readonly settings: () => Settings;
  /** What is painted, in reading order. */
  readonly mentions: () => readonly PageMention[];
  readonly mentionAt: (x: number, y: number) => PageMention | undefined;
  readonly describe: () => PageReport;
  /** Set by the hover script: called whenever the mentions have changed. */
  onChange: () => void;
  /** Ends with the spotting of this page. */
  readonly signal: AbortSignal;
}

export interface World {
  /** Ends the copy of the spotter that runs here. */
  spotter?: AbortController;
  page?: SpottingPage | undefined;
  /** The page that the hover script serves. */
  hovered?: SpottingPage;
}

const isolated = globalThis as { secondReading?: World };
isolated.secondReading ??= {};
export const world: World = isolated.secondReading;
