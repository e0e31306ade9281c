/** Joins, for one page: what was spotted, the hover, the card's frame, and the reader's keys. */
import { browser } from 'wxt/browser';
import { handlePageRequests } from '../../messaging/handle-page-requests.ts';
import { listRects } from '../../page/hit-test.ts';
import { type SpottingPage, world } from '../spotter/world.ts';
import { createCardLink } from './card-link.ts';
import { describeTarget } from './describe-target.ts';
import { driveHover } from './drive-hover.ts';
import { createMentionKeys } from './mention-keys.ts';
import { createWalker } from './walk-mentions.ts';

export function hoverPage(page: SpottingPage): void {
  const { signal } = page;
  const url = browser.runtime.getURL('/card.html');
  const { keyOf } = createMentionKeys();
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
    onOutOfSight: () => hover.send({ kind: 'out' }),
    onNoPlace: () => hover.send({ kind: 'dismiss' }),
    onFailure: (reason) => console.warn('Second Reading cannot show its card here:', reason),
  });
  const walker = createWalker({
    document,
    places: () => page.mentions().map(({ range }) => range),
    summon(index) {
      const mention = page.mentions()[index];
      if (mention) hover.send({ kind: 'summon', on: keyOf(mention), by: 'key' });
    },
    isOurs: card.contains,
  });
  const hover = driveHover(
    document,
    {
      mentionAt(x, y) {
        // The extension was updated or removed under this page: nothing of ours can answer any more.
        if (browser.runtime?.id === undefined) {
          world.spotter?.abort();
          return undefined;
        }
        const found = page.mentionAt(x, y);
        return found && keyOf(found);
      },
      inCard: card.contains,
      show({ on, token, by, pointer }) {
        const mentions = page.mentions();
        const index = mentions.findIndex((one) => keyOf(one) === on);
        const place = mentions[index];
        const mention = page.describe().mentions.find((one) => one.index === index);
        if (!place || !mention) return hover.send({ kind: 'dismiss' }); // gone while the pointer dwelt on it
        card.show({
          token,
          mention,
          target: describeTarget(place, mention),
          focus: by === 'key',
          asSheet: by === 'touch',
          within: place.block,
          boxes: () => listRects(place.range),
          pointer,
        });
      },
      hide: card.hide,
    },
    () => ({ open: page.settings().openDelay, close: page.settings().closeDelay }),
    signal,
  );

  const prepare = () =>
    requestIdleCallback(() => {
      const { mentions } = page.describe();
      if (!signal.aborted && mentions.length > 0) card.prepare(mentions.map(({ ref }) => ref));
    });
  page.onChange = prepare;
  prepare();
  handlePageRequests(
    {
      goToMention: ({ index, open }) => walker.goTo(index, open),
      stepMention: ({ step }) => walker.step(step),
    },
    signal,
  );
  const options = { passive: true, capture: true, signal };
  addEventListener('scroll', () => card.follow(hover.isHeld), options);
  addEventListener('resize', () => card.follow(true), options);
  signal.addEventListener('abort', () => card.remove());
}

/** Whom the frame's window belongs to. Chromium gives a dynamic address that leads to the extension's own origin. */
function originOf(url: string): string {
  return import.meta.env.BROWSER === 'firefox'
    ? new URL(url).origin
    : `chrome-extension://${browser.runtime.id}`;
}
