/**
 * The one thing of ours in the page's DOM: an empty host with a closed shadow root that holds the card's frame, an
 * extension page of its own origin. Reused for every mention; shown in the top layer, and inside the topmost modal
 * dialog or fullscreen element while one is open, since elsewhere it would be inert. Positions are CSS pixels of the
 * viewport. Hidden by `visibility`, not `display`: a frame without a box has no layout, and could not tell its height.
 */
import { ancestorsOf } from './dom-access.ts';
import type { Box } from './place-card.ts';

export interface CardFrame {
  place(box: Box): void;
  /**
   * Over the modal element that `within` stands in, if one is open.
   * False where it cannot be shown: that element cannot hold it.
   */
  show(within: Element): boolean;
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

const MODAL = 'dialog:modal, :fullscreen';

/** Elements that hold no children that would be seen. */
const CHILDLESS = 'audio, canvas, embed, iframe, img, input, object, textarea, video';

export interface CardFrameOptions {
  readonly document: Document;
  /** Chromium lets a frame of ours load in a cross-origin isolated page only so; Firefox only without. */
  readonly credentialless: boolean;
  readonly url: string;
  /** Each time that the frame has loaded: once, and again where a move within the page made the browser load it anew. */
  readonly onLoad: (window: Window) => void;
}

export function createCardFrame(options: CardFrameOptions): CardFrame {
  const { document, url, onLoad } = options;
  const host = document.createElement('div');
  host.setAttribute('popover', 'manual');
  host.style.cssText = HOST_STYLE;
  const frame = document.createElement('iframe');
  frame.style.cssText = FRAME_STYLE;
  frame.title = 'Second Reading';
  if (options.credentialless) frame.setAttribute('credentialless', '');
  frame.addEventListener('load', () => {
    if (frame.contentWindow) onLoad(frame.contentWindow);
  });
  frame.src = url;
  host.attachShadow({ mode: 'closed' }).append(frame);
  document.documentElement.append(host);

  return {
    place(box) {
      frame.style.left = `${box.x}px`;
      frame.style.top = `${box.y}px`;
      frame.style.width = `${box.width}px`;
      frame.style.height = `${box.height}px`;
    },
    show(within) {
      const home = findHome(within);
      if (home.matches(CHILDLESS)) return false;
      if (host.parentNode !== home) moveInto(home, host);
      host.style.setProperty('visibility', 'visible', 'important');
      if (!host.matches(':popover-open')) host.showPopover();
      return true;
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

/**
 * Where the host is not inert: the modal dialog or fullscreen element that the mention stands in. The pointer reaches no
 * mention outside of the topmost one; keys do, and then the last in the document is as good a guess as any.
 */
function findHome(within: Element): Element {
  for (const element of [within, ...ancestorsOf(within)]) {
    if (element.matches(MODAL)) return element;
  }
  const { ownerDocument: document } = within;
  return [...document.querySelectorAll(MODAL)].at(-1) ?? document.documentElement;
}

/** `moveBefore` keeps the frame as it is; where it is missing, the frame loads anew. */
function moveInto(
  home: Element & { moveBefore?: (node: Node, child: Node | null) => void },
  host: Element,
): void {
  if (host.matches(':popover-open') && host instanceof HTMLElement) host.hidePopover();
  if (home.moveBefore) home.moveBefore(host, null);
  else home.append(host);
}
