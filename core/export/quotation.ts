/**
 * What "Copy with citation" puts on the clipboard. The text is the pack's, written in its publisher's words about a
 * voice: so the citation names both, and the source in which the voice itself can be read.
 */
import type { CritiqueView } from '../pack/entry-view.ts';
import { markdownToText } from '../pack/markdown-text.ts';
import { escapeHtml, markdownToHtml } from './markdown-to-html.ts';

export interface Quotation {
  readonly text: string;
  readonly html: string;
}

export interface CitationWords {
  /** Whose view it is, on what, and who put it in these words. */
  readonly attribution: string;
  /** The cited work, without its address. */
  readonly source: string;
}

export function quoteCritique(critique: CritiqueView, words: CitationWords): Quotation {
  const { url } = critique.citation.source;
  const { attribution, source } = words;
  return {
    text: `${markdownToText(critique.body)}\n\n— ${attribution}\n${source} ${url}\n`,
    html:
      `<blockquote cite="${escapeHtml(url)}">${markdownToHtml(critique.body)}</blockquote>` +
      `<p>— ${escapeHtml(attribution)}<br><a href="${escapeHtml(url)}">${escapeHtml(source)}</a></p>`,
  };
}
