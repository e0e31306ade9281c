/**
 * What every engine under test offers in the page. Each runs in a fresh page, alone, so that none profits from what another has warmed or
 * suffers from what it left.
 */
export interface Contender {
  /** Makes ready for these forms; not in the time of `run`. */
  readonly prepare: (forms: readonly string[]) => void;
  /** The work under test. Gives how many places it found. */
  readonly run: () => number;
}

declare global {
  var contender: Contender | undefined;
}

export function offer(contender: Contender): void {
  globalThis.contender = contender;
}

/** All text of the page in one string, as engines that know no DOM need it. */
export function joinText(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    text += node.data;
  }
  return text;
}

/** One alternation of all forms, the longest first. */
export function alternationOf(forms: readonly string[]): string {
  return [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}
