/** Who is measured, from the limit to the slowest. `in-page/` has one script of each name. */
export interface ContenderInfo {
  readonly name: string;
  readonly label: string;
  readonly maps: 'nothing' | 'text' | 'page'; // whether it finds anything, in the text alone, or in the page
  /** Slow ones are measured once, on a few pages, and at these sizes alone. */
  readonly slow?: readonly number[];
}

export const CONTENDERS: readonly ContenderInfo[] = [
  { name: 'walk', label: 'walk', maps: 'nothing' },
  { name: 'join', label: 'walk and join the text', maps: 'nothing' },
  { name: 'ours', label: 'Second Reading, judged and painted', maps: 'page' },
  { name: 'regexp', label: 'one RegExp, not mapped back', maps: 'text' },
  { name: 'monyone-aho-corasick', label: '@monyone/aho-corasick, not mapped back', maps: 'text' },
  { name: 'ahocorasick', label: 'ahocorasick, not mapped back', maps: 'text' },
  { name: 'modern-ahocorasick', label: 'modern-ahocorasick, not mapped back', maps: 'text' },
  { name: 'find-and-replace', label: 'findAndReplaceDOMText, one RegExp', maps: 'page' },
  { name: 'mark-regexp', label: 'mark.js, one RegExp', maps: 'page' },
  { name: 'mark', label: 'mark.js', maps: 'page', slow: [50, 500] },
  { name: 'advanced-mark', label: 'advanced-mark.js', maps: 'page', slow: [50, 500] },
  { name: 'text-quote', label: 'dom-anchor-text-quote, one a form', maps: 'page', slow: [50] },
];
