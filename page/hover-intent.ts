/**
 * When a card opens, changes and closes, as a pure state machine. Each showing carries a token: an answer that comes
 * after the reader has moved on has an old token and is dropped, so hovering from one mention to the next never shows
 * the wrong entry. Timers are asked for as effects, and answered by `timer` with the token that they were asked with.
 */

/** What is hovered, named by a key that is stable while the mention stands on the page. */
export type MentionKey = number;

export type HoverState =
  | {
      readonly kind: 'idle';
      readonly token: number;
      /** Just dismissed, with the pointer still on it: it stays closed until the pointer has left it. */
      readonly except?: MentionKey;
    }
  /** The pointer rests on a mention, and no card is open. */
  | { readonly kind: 'dwelling'; readonly token: number; readonly on: MentionKey }
  | {
      readonly kind: 'open';
      readonly token: number;
      readonly on: MentionKey;
      readonly pinned: boolean;
      /** Where the pointer is, which decides whether a timer is running and for what. */
      readonly pointer:
        | { readonly at: 'mention' | 'card' }
        | { readonly at: 'away'; readonly timer: number }
        | { readonly at: 'other'; readonly other: MentionKey; readonly timer: number };
    };

export type HoverEvent =
  | { readonly kind: 'over'; readonly on: MentionKey }
  /** The pointer is on no mention. */
  | { readonly kind: 'out' }
  | { readonly kind: 'card-entered' }
  | { readonly kind: 'card-left' }
  | { readonly kind: 'timer'; readonly token: number }
  /** By key or tap: opens at once, and stays though the pointer is elsewhere. */
  | { readonly kind: 'summon'; readonly on: MentionKey; readonly by: 'key' | 'touch' }
  | { readonly kind: 'pin'; readonly pinned: boolean }
  /** Esc, the close button, a page that went away. */
  | { readonly kind: 'dismiss' };

export type HoverEffect =
  | { readonly do: 'wait'; readonly ms: number; readonly token: number }
  | {
      readonly do: 'show';
      readonly on: MentionKey;
      readonly token: number;
      readonly by: 'pointer' | 'key' | 'touch';
    }
  | { readonly do: 'hide' };

export interface HoverDelays {
  /** ms of dwelling before a card opens. */
  readonly open: number;
  /** ms of grace before it closes. */
  readonly close: number;
}

export interface HoverStep {
  readonly state: HoverState;
  readonly effects: readonly HoverEffect[];
}

export const HOVER_START: HoverState = { kind: 'idle', token: 0 };

export function stepHover(state: HoverState, event: HoverEvent, delays: HoverDelays): HoverStep {
  const token = state.token + 1;
  switch (event.kind) {
    case 'over':
      return over(state, event.on, delays);
    case 'out':
    case 'card-left':
      return away(state, delays);
    case 'card-entered':
      return state.kind === 'open' ? still({ ...state, pointer: { at: 'card' } }) : still(state);
    case 'timer':
      return timer(state, event.token);
    case 'summon':
      return show(event.on, token, event.by);
    case 'pin':
      return state.kind === 'open' ? still({ ...state, pinned: event.pinned }) : still(state);
    case 'dismiss':
      return dismiss(state);
    default:
      return event satisfies never;
  }
}

function over(state: HoverState, on: MentionKey, delays: HoverDelays): HoverStep {
  const token = state.token + 1;
  const wait: HoverEffect = { do: 'wait', ms: delays.open, token };
  if (state.kind !== 'open') {
    if (state.kind === 'dwelling' && state.on === on) return still(state);
    if (state.kind === 'idle' && state.except === on) return still(state);
    return { state: { kind: 'dwelling', token, on }, effects: [wait] };
  }
  if (state.on === on) return still({ ...state, pointer: { at: 'mention' } });
  if (state.pinned) return still(state);
  if (state.pointer.at === 'other' && state.pointer.other === on) return still(state);
  return {
    state: { ...state, token, pointer: { at: 'other', other: on, timer: token } },
    effects: [wait],
  };
}

function away(state: HoverState, delays: HoverDelays): HoverStep {
  const token = state.token + 1;
  if (state.kind !== 'open') return still({ kind: 'idle', token });
  if (state.pinned || state.pointer.at === 'away') return still(state);
  return {
    state: { ...state, token, pointer: { at: 'away', timer: token } },
    effects: [{ do: 'wait', ms: delays.close, token }],
  };
}

function timer(state: HoverState, fired: number): HoverStep {
  if (state.kind === 'dwelling' && state.token === fired)
    return show(state.on, fired + 1, 'pointer');
  if (state.kind !== 'open') return still(state);
  const { pointer } = state;
  if (pointer.at === 'other' && pointer.timer === fired) {
    return show(pointer.other, state.token + 1, 'pointer');
  }
  if (pointer.at === 'away' && pointer.timer === fired && !state.pinned) {
    return { state: { kind: 'idle', token: state.token + 1 }, effects: [{ do: 'hide' }] };
  }
  return still(state);
}

function dismiss(state: HoverState): HoverStep {
  const token = state.token + 1;
  if (state.kind === 'idle') return still(state);
  const idle: HoverState = { kind: 'idle', token, except: state.on };
  return state.kind === 'open' ? { state: idle, effects: [{ do: 'hide' }] } : still(idle);
}

function show(on: MentionKey, token: number, by: 'pointer' | 'key' | 'touch'): HoverStep {
  return {
    state: { kind: 'open', token, on, pinned: by !== 'pointer', pointer: { at: 'mention' } },
    effects: [{ do: 'show', on, token, by }],
  };
}

function still(state: HoverState): HoverStep {
  return { state, effects: [] };
}
