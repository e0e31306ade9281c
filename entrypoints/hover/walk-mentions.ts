/** Takes the reader from mention to mention by key, and gives the keyboard's focus back to where it was. */
export interface MentionWalker {
  /** False where there is no such mention. */
  goTo(index: number, open: boolean): boolean;
  step(by: 1 | -1): boolean;
  giveBackFocus(): void;
}

export interface WalkMentions {
  readonly document: Document;
  /** Of the painted mentions, in reading order. */
  readonly places: () => readonly StaticRange[];
  readonly summon: (index: number) => void;
  /** Whether the element is our card's host. */
  readonly isOurs: (element: Element | null) => boolean;
}

export function createWalker({ document, places, summon, isOurs }: WalkMentions): MentionWalker {
  let at = -1;
  let before: Element | null = null;

  function goTo(index: number, open: boolean): boolean {
    const element = places()[index]?.startContainer.parentElement;
    if (!element) return false;
    at = index;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (!open) return true;
    const { activeElement } = document;
    if (!isOurs(activeElement)) before = activeElement; // from card to card the way back stays the same
    summon(index);
    return true;
  }

  return {
    goTo,
    step(by) {
      const count = places().length;
      if (count === 0) return false;
      const next = at < 0 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count;
      return goTo(next, true);
    },
    giveBackFocus() {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      before = null;
    },
  };
}
