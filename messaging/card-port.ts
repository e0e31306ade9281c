/**
 * What the script on the page and the card's frame say to each other, over a MessagePort that the script hands to the
 * frame once. It carries which entry to show and where the frame stands; no note, no draft, no text of the reader's.
 */
import type { NoteTarget } from '../core/note/note.ts';
import type { EntryRef } from '../core/pack/entry-view.ts';
import type { PageMention } from './protocol.ts';

export type ToCard =
  | {
      readonly kind: 'show';
      /** Answers carry it back; one with an old token is dropped. */
      readonly token: number;
      readonly mention: PageMention;
      readonly target: NoteTarget;
      readonly host: string;
      /** Move the keyboard's focus into the card. */
      readonly focus: boolean;
    }
  /** Entries of this page, to be fetched ahead of need. */
  | { readonly kind: 'preload'; readonly refs: readonly EntryRef[] }
  | { readonly kind: 'hidden' };

export type FromCard =
  | { readonly kind: 'ready' }
  /** The entry is on screen, and needs this many CSS pixels of height. */
  | { readonly kind: 'shown'; readonly token: number; readonly height: number }
  | { readonly kind: 'height'; readonly height: number }
  | { readonly kind: 'pin'; readonly pinned: boolean }
  /** The reader closed it; `keyboard`: focus goes back to the page. */
  | { readonly kind: 'close' };

/** Sent once to the frame's window, with the port. */
export interface PortOffer {
  readonly secondReading: 'port';
  readonly nonce: string;
}

export function isPortOffer(data: unknown): data is PortOffer {
  return (
    typeof data === 'object' &&
    data !== null &&
    'secondReading' in data &&
    data.secondReading === 'port' &&
    'nonce' in data &&
    typeof data.nonce === 'string'
  );
}
