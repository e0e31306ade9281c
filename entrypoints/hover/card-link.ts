/**
 * The script's end of the card: makes the frame ahead of need, hands it one port, tells it what to show, and places it.
 * A frame that never answers (a sandboxed page in Firefox) is given up, and the reader has the panel.
 */
import type { NoteTarget } from '../../core/note/note.ts';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import { ask } from '../../messaging/ask.ts';
import type { FromCard, PortOffer, ToCard } from '../../messaging/card-port.ts';
import type { PageMention } from '../../messaging/protocol.ts';
import { type CardFrame, createCardFrame } from '../../page/card-frame.ts';
import {
  type Box,
  indexOfLine,
  type Placement,
  placeCard,
  placeSheet,
} from '../../page/place-card.ts';

/** CSS pixels: a column of about 55 characters. */
const WIDTH = 400;
/** The card scrolls inside beyond this share of the viewport's height. */
const MOST_OF_VIEWPORT = 0.7;
/** Before the card has told its height. */
const FIRST_HEIGHT = 320;

export interface Showing {
  readonly token: number;
  readonly mention: PageMention;
  readonly target: NoteTarget;
  readonly focus: boolean;
  /** By touch: at the bottom, as wide as the screen. */
  readonly asSheet: boolean;
  /** An element of the page that the mention stands in. */
  readonly within: Element;
  /** The mention's rectangles now: asked again whenever the page scrolls. */
  readonly boxes: () => readonly Box[];
  /** Picks the line among them. */
  readonly pointer: { readonly x: number; readonly y: number };
}

export interface CardLink {
  /** Makes the frame, unless it is there, and lets it fetch these entries. */
  prepare(refs: readonly EntryRef[]): void;
  show(showing: Showing): void;
  hide(): void;
  /** The page scrolled or was resized. `held`: it is to stay inside the viewport. */
  follow(held: boolean): void;
  contains(target: EventTarget | null): boolean;
  remove(): void;
}

interface Standing {
  /** Of its line among the mention's. */
  readonly index: number;
  readonly line: Box;
  readonly placement: Placement;
}

export interface CardLinkOptions {
  readonly document: Document;
  /** Of card.html, as the browser gives it to this session. */
  readonly url: string;
  /** Whom the port is offered to: our own origin and nobody else. */
  readonly origin: string;
  readonly onMessage: (message: FromCard) => void;
  /** The mention was scrolled away, or is gone from the page. */
  readonly onOutOfSight: () => void;
  /** A modal element is open that cannot hold the card: the reader has the panel. */
  readonly onNoPlace: (mention: PageMention) => void;
  readonly onFailure: (reason: string) => void;
}

export function createCardLink(options: CardLinkOptions): CardLink {
  let frame: CardFrame | undefined;
  let port: MessagePort | undefined;
  let refs: readonly EntryRef[] = [];
  let showing: Showing | undefined;
  let height = FIRST_HEIGHT;
  /** Where it stands, and the line that it stands by. */
  let standing: Standing | undefined;

  const tell = (message: ToCard) => port?.postMessage(message);

  function ensureFrame(): CardFrame {
    if (frame) return frame;
    const { document, url, onFailure } = options;
    frame = createCardFrame({
      document,
      url,
      credentialless: import.meta.env.BROWSER !== 'firefox',
      onLoad: (window) => {
        port = undefined; // what was handed over before went with the document
        handOverPort(window).catch((error: unknown) => onFailure(String(error)));
      },
    });
    return frame;
  }

  async function handOverPort(window: Window): Promise<void> {
    const nonce = crypto.randomUUID();
    await ask('registerCard', { nonce }); // a lost answer would leave the page without a card
    const channel = new MessageChannel();
    const offer: PortOffer = { secondReading: 'port', nonce };
    channel.port1.addEventListener('message', (event: MessageEvent<FromCard>) => {
      receive(channel.port1, event.data);
    });
    channel.port1.start();
    window.postMessage(offer, options.origin, [channel.port2]);
  }

  function receive(from: MessagePort, message: FromCard): void {
    if (message.kind === 'ready') {
      port = from;
      tell({ kind: 'preload', refs });
      if (showing) announce(showing);
      return;
    }
    if (message.kind === 'shown' || message.kind === 'height') {
      if (!showing || (message.kind === 'shown' && message.token !== showing.token)) return;
      height = message.height;
      void place(showing, message.kind === 'shown');
      return;
    }
    options.onMessage(message);
  }

  function announce({ token, mention, target, focus }: Showing): void {
    tell({ kind: 'show', token, mention, target, focus, host: location.hostname });
  }

  /** Its line now, of those that the mention runs over; undefined when out of sight. */
  function findLine(current: Showing): { readonly index: number; readonly line: Box } | undefined {
    const boxes = current.boxes();
    const index = standing?.index ?? indexOfLine(boxes, current.pointer);
    const line = boxes[index];
    const inSight = line && line.y + line.height >= 0 && line.y <= innerHeight;
    return inSight ? { index, line } : undefined;
  }

  async function place(current: Showing, first: boolean): Promise<void> {
    const found = findLine(current);
    if (!found) return options.onOutOfSight();
    const viewport = { width: options.document.documentElement.clientWidth, height: innerHeight };
    const wanted = { width: WIDTH, height: Math.min(height, viewport.height * MOST_OF_VIEWPORT) };
    const placement = current.asSheet
      ? placeSheet(wanted.height, viewport)
      : await placeCard({ line: found.line, wanted, viewport, side: standing?.placement.side });
    if (showing !== current) return;
    standing = { ...found, placement };
    frame?.place(placement);
    if (!first) return;
    if (!frame?.show(current.within)) return options.onNoPlace(current.mention);
    if (current.focus) frame.focus();
  }

  /** The page scrolls: the card goes along with its line, and does not turn to cover what the pointer rests on. */
  function goAlong(current: Showing, { line, placement, index }: Standing): void {
    const now = findLine(current);
    if (!now) {
      options.onOutOfSight();
      return;
    }
    const moved = {
      ...placement,
      x: placement.x + now.line.x - line.x,
      y: placement.y + now.line.y - line.y,
    };
    standing = { line: now.line, placement: moved, index };
    frame?.place(moved);
  }

  return {
    prepare(wanted) {
      refs = wanted;
      ensureFrame();
      tell({ kind: 'preload', refs });
    },
    show(next) {
      // An open card stays where it is until the next entry is in it.
      if (!showing) {
        const { clientWidth } = options.document.documentElement;
        const width = next.asSheet ? clientWidth : Math.min(WIDTH, clientWidth - 16);
        ensureFrame().place({ x: 0, y: 0, width, height: FIRST_HEIGHT });
      }
      showing = next;
      standing = undefined;
      if (port) announce(next);
    },
    hide() {
      showing = undefined;
      frame?.hide();
      tell({ kind: 'hidden' });
    },
    follow(held) {
      if (!showing || showing.asSheet) return;
      if (standing && !held) goAlong(showing, standing);
      else void place(showing, false);
    },
    contains: (target) => frame?.contains(target) ?? false,
    remove() {
      showing = undefined;
      port?.close();
      frame?.remove();
      frame = undefined;
      port = undefined;
    },
  };
}
