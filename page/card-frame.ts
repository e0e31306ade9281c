/**
 * The one thing of ours in the page's DOM: an empty host with a closed shadow root that holds the card's frame, an
 * extension page of its own origin. Reused for every mention; shown in the top layer, moved inside the topmost modal
 * dialog or fullscreen element while one is open. Positions are CSS pixels of the viewport.
 * Hidden by `visibility`, not `display`: a frame without a box has no layout, and the card could not tell its height.
 */
import type { Box } from './place-card.ts';

export interface CardFrame {
  /** The frame's window once it has loaded; handing it a port is the caller's business. */
  readonly loaded: Promise<Window>;
  place(box: Box): void;
  show(): void;
  hide(): void;
  /** Whether the event's target is our host: the pointer is in the card. */
  contains(target: EventTarget | null): boolean;
  focus(): void;
  remove(): void;
}

const HOST_STYLE =
  'all:initial!important;position:fixed!important;margin:0!important;border:0!important;padding:0!important;' +
  'background:transparent!important;overflow:visible!important;width:auto!important;height:auto!important;' +
  'inset:auto!important;color-scheme:normal!important;display:block!important;visibility:hidden!important';

const FRAME_STYLE =
  'all:initial;position:fixed;visibility:inherit;border:0;border-radius:10px;background:transparent;color-scheme:normal;' +
  'box-shadow:0 1px 2px rgb(0 0 0/.18),0 8px 28px rgb(0 0 0/.22)';

export function createCardFrame(document: Document, url: string): CardFrame {
  const host = document.createElement('div');
  host.setAttribute('popover', 'manual');
  host.style.cssText = HOST_STYLE;
  const frame = document.createElement('iframe');
  frame.style.cssText = FRAME_STYLE;
  frame.setAttribute('title', 'Second Reading');
  const loaded = new Promise<Window>((resolve) => {
    frame.addEventListener('load', () => frame.contentWindow && resolve(frame.contentWindow), {
      once: true,
    });
  });
  frame.src = url;
  host.attachShadow({ mode: 'closed' }).append(frame);
  document.documentElement.append(host);

  return {
    loaded,
    place(box) {
      frame.style.left = `${box.x}px`;
      frame.style.top = `${box.y}px`;
      frame.style.width = `${box.width}px`;
      frame.style.height = `${box.height}px`;
    },
    show() {
      host.style.setProperty('visibility', 'visible', 'important');
      if (!host.matches(':popover-open')) host.showPopover();
    },
    hide() {
      if (host.matches(':popover-open')) host.hidePopover();
      host.style.setProperty('visibility', 'hidden', 'important');
    },
    contains: (target) => target === host,
    focus: () => frame.focus(),
    remove: () => host.remove(),
  };
}
