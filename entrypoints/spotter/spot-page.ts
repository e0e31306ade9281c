/** Joins, for one page: the spotter that paints, the hover, the card's frame, and what the background asks. */
import { browser } from 'wxt/browser';
import { compileMatcher } from '../../core/lexicon/compile-matcher.ts';
import type { Lexicon } from '../../core/lexicon/lexicon.ts';
import { resolveMentions } from '../../core/lexicon/resolve-mentions.ts';
import { isHidden } from '../../core/pack/hidden.ts';
import { handlePageRequests } from '../../messaging/handle-page-requests.ts';
import { send } from '../../messaging/send.ts';
import { createSpotter, type SpottedPage } from '../../page/create-spotter.ts';
import { listRects } from '../../page/hit-test.ts';
import type { Settings } from '../../settings/settings.ts';
import { createCardLink } from './card-link.ts';
import { describePage, describeTarget } from './describe-page.ts';
import { driveHover } from './drive-hover.ts';
import { createWalker } from './walk-mentions.ts';

export interface SpottingPage {
  setSettings(settings: Settings): void;
}

export interface SpotPage {
  readonly lexicon: Lexicon;
  readonly settings: Settings;
  readonly signal: AbortSignal;
}

export function spotPage({ lexicon, settings: first, signal }: SpotPage): SpottingPage {
  let settings = first;
  const url = browser.runtime.getURL('/card.html');
  const card = createCardLink({
    document,
    url,
    origin: originOf(url),
    onMessage(message) {
      if (message.kind === 'pin') hover.send({ kind: 'pin', pinned: message.pinned });
      if (message.kind === 'close') {
        hover.send({ kind: 'dismiss' });
        walker.giveBackFocus();
      }
    },
    onFailure: (reason) => console.warn('Second Reading cannot show its card here:', reason),
  });
  const spotter = createSpotter({
    document,
    matcher: compileMatcher(lexicon),
    resolve: resolveMentions,
    settings: choose(settings),
    onMentions,
    signal,
  });
  const mentionOf = (index: number) => spotter.page().mentions[index];
  const hover = driveHover(
    document,
    {
      mentionAt(x, y) {
        if (spotter.page().mentions.length === 0) return undefined;
        const found = spotter.mentionAt(x, y);
        return found && spotter.page().mentions.indexOf(found);
      },
      inCard: card.contains,
      show(on, token, pointer) {
        const mention = mentionOf(on);
        const listed = describe().mentions[on];
        if (!mention || !listed) return;
        const focus = walker.isSummoning;
        const boxes = () => listRects(mention.range);
        card.show({
          token,
          mention: listed,
          target: describeTarget(mention, listed),
          focus,
          boxes,
          pointer,
        });
      },
      hide: card.hide,
    },
    () => ({ open: settings.openDelay, close: settings.closeDelay }),
    signal,
  );
  const walker = createWalker({
    document,
    places: () => spotter.page().mentions.map(({ range }) => range),
    summon: (on) => hover.send({ kind: 'summon', on, pinned: true }),
  });

  const describe = () => describePage(spotter.page(), lexicon);

  /** Told after each judgement: the badge follows, and the card fetches ahead of need. */
  function onMentions(page: SpottedPage): void {
    const report = describePage(page, lexicon);
    if (window === window.top) void send('reportPage', report).catch(() => {});
    if (report.mentions.length > 0) {
      requestIdleCallback(() => {
        if (!signal.aborted) card.prepare(report.mentions.map(({ ref }) => ref));
      });
    }
  }

  function choose({ show, hidden }: Settings) {
    const left = lexicon.entries.flatMap(({ pack, entry }, index) =>
      isHidden({ ref: { pack, entry }, form: '' }, location.hostname, hidden) ? [index] : [],
    );
    return { show, hidden: new Set(left) };
  }

  handlePageRequests(
    {
      describePage: describe,
      goToMention: ({ index, open }) => walker.goTo(index, open),
      stepMention: ({ step }) => walker.step(step),
    },
    signal,
  );
  for (const type of ['scroll', 'resize'] as const) {
    addEventListener(type, () => card.follow(), { passive: true, capture: true, signal });
  }
  signal.addEventListener('abort', () => card.remove());

  return {
    setSettings(next) {
      settings = next;
      spotter.setSettings(choose(next));
    },
  };
}

/** Whom the frame's window belongs to. Chromium gives a dynamic address that leads to the extension's own origin. */
function originOf(url: string): string {
  return import.meta.env.BROWSER === 'firefox'
    ? new URL(url).origin
    : `chrome-extension://${browser.runtime.id}`;
}
