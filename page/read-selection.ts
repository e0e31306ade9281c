/** What the reader selected on the page, described so that it can be found again. */
import type { TextPositionSelector, TextQuoteSelector } from '../core/note/note.ts';
import { describeQuote } from '../core/selector/describe-quote.ts';
import { readPageText } from './read-page-text.ts';

export interface SelectedPassage {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}

/** Words that stand on the page in exactly these surroundings; undefined where they do not, or in more than one place. */
export function describeWords(
  document: Document,
  quote: TextQuoteSelector,
): SelectedPassage | undefined {
  if (document.body === null) return undefined;
  const { text } = readPageText(document.body);
  const [prefix, exact, suffix] = [quote.prefix, quote.exact, quote.suffix].map(plain);
  if (!exact) return undefined;
  // At the edge of its block the surroundings end in space that the page's text has as a break.
  const whole = `${prefix?.trimStart()}${exact}${suffix?.trimEnd()}`;
  const at = text.indexOf(whole);
  if (at < 0 || text.indexOf(whole, at + 1) >= 0) return undefined;
  const start = at + (prefix?.trimStart().length ?? 0);
  return describeQuote(text, start, start + exact.length);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** UTF-16 units: a quote is a passage, not the article. */
const MOST = 10_000;

/** Undefined where nothing is selected, or nothing but what is hidden or being edited. */
export function readSelection(document: Document): SelectedPassage | undefined {
  const range = firstRange(document.getSelection());
  if (range === undefined || document.body === null) return undefined;
  const page = readPageText(document.body);
  const bounds: { start?: number; end?: number } = {};
  for (const text of textsIn(range)) {
    const from = text === range.startContainer ? range.startOffset : 0;
    const to = text === range.endContainer ? range.endOffset : text.length;
    const [start, end] = [page.offsetOf(text, from), page.offsetOf(text, to)];
    if (start === undefined || end === undefined) continue;
    bounds.start ??= start;
    bounds.end = end;
  }
  const { start, end } = bounds;
  if (start === undefined || end === undefined) return undefined;
  const trimmed = trim(page.text, start, Math.min(end, start + MOST));
  return trimmed && describeQuote(page.text, trimmed.start, trimmed.end);
}

function firstRange(selection: Selection | null): Range | undefined {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  return selection.getRangeAt(0);
}

/** In document order. */
function* textsIn(range: Range): Generator<Text> {
  const root = range.commonAncestorContainer;
  if (root instanceof Text) {
    yield root;
    return;
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && range.intersectsNode(node)) yield node;
  }
}

/** Without the white space that a double click selects along. */
function trim(text: string, from: number, to: number): { start: number; end: number } | undefined {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = from + words.trimEnd().length;
  return end > start ? { start, end } : undefined;
}
