/** Feeds the hover machine with the pointer and the keys of the page, and does what it asks: wait, show, hide. */
import {
  HOVER_START,
  type HoverDelays,
  type HoverEffect,
  type HoverEvent,
  type MentionKey,
  stepHover,
} from '../../page/hover-intent.ts';

const CLICKABLE =
  'a[href], button, input, label, select, summary, textarea, [role="button"], [onclick]';

export type ShowMention = Extract<HoverEffect, { do: 'show' }> & {
  /** Where the pointer is, in CSS pixels of the viewport. */
  readonly pointer: { readonly x: number; readonly y: number };
};

export interface HoverTarget {
  /** The mention at that point of the viewport, in CSS pixels. */
  mentionAt(x: number, y: number): MentionKey | undefined;
  inCard(target: EventTarget | null): boolean;
  show(showing: ShowMention): void;
  hide(): void;
}

export interface HoverDriver {
  send(event: HoverEvent): void;
  /** Pinned, or the pointer is in it. */
  readonly isHeld: boolean;
}

export function driveHover(
  document: Document,
  target: HoverTarget,
  delays: () => HoverDelays,
  signal: AbortSignal,
): HoverDriver {
  let state = HOVER_START;
  let pointer = { x: 0, y: 0 };
  /** Not in the card, not outside of the window. */
  let isInPage = false;
  let asked = false;

  const send = (event: HoverEvent): void => {
    const step = stepHover(state, event, delays());
    state = step.state;
    for (const effect of step.effects) perform(effect);
    // The card closed by itself: the pointer may rest on a mention that it lay over.
    if (event.kind === 'timer' && step.effects.some((effect) => effect.do === 'hide')) lookSoon();
  };

  const perform = (effect: HoverEffect): void => {
    if (effect.do === 'show') target.show({ ...effect, pointer });
    else if (effect.do === 'hide') target.hide();
    else
      setTimeout(() => signal.aborted || send({ kind: 'timer', token: effect.token }), effect.ms);
  };

  /** Once a frame at most: a hit test asks for the page's layout. */
  const lookSoon = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(look);
  };
  const look = (): void => {
    asked = false;
    const on = target.mentionAt(pointer.x, pointer.y);
    send(on === undefined ? { kind: 'out' } : { kind: 'over', on });
  };

  const listen = <K extends keyof DocumentEventMap>(
    type: K,
    listener: (event: DocumentEventMap[K]) => void,
  ) => document.addEventListener(type, listener, { passive: true, capture: true, signal });

  listen('pointermove', (event) => {
    if (!event.isTrusted || event.pointerType === 'touch' || target.inCard(event.target)) return;
    pointer = { x: event.clientX, y: event.clientY };
    isInPage = true;
    lookSoon();
  });
  // The page moves under a pointer that rests.
  listen('scroll', () => {
    if (isInPage) lookSoon();
  });
  listen('pointerover', (event) => {
    if (!event.isTrusted || !target.inCard(event.target)) return;
    isInPage = false;
    send({ kind: 'card-entered' });
  });
  listen('pointerout', (event) => {
    if (!event.isTrusted) return;
    const leftPage = event.relatedTarget === null && !target.inCard(event.target);
    if (leftPage) isInPage = false;
    if (leftPage || target.inCard(event.target)) send({ kind: 'card-left' });
  });
  // A tap on a mention that is no link: what is clickable stays the page's.
  listen('click', (event) => {
    if (!event.isTrusted || !(event instanceof PointerEvent) || event.pointerType !== 'touch')
      return;
    if (event.target instanceof Element && event.target.closest(CLICKABLE)) return;
    pointer = { x: event.clientX, y: event.clientY };
    const on = target.mentionAt(pointer.x, pointer.y);
    if (on !== undefined) send({ kind: 'summon', on, by: 'touch' });
    else if (!target.inCard(event.target)) send({ kind: 'dismiss' });
  });
  listen('keydown', (event) => {
    if (event.key === 'Escape' && event.isTrusted) send({ kind: 'dismiss' });
  });

  return {
    send,
    get isHeld() {
      return state.kind === 'open' && (state.pinned || state.pointer.at === 'card');
    },
  };
}
