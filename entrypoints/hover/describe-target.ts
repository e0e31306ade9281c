/** What a note on a mention is bound to: the entry, and its place on the page. */
import type { NoteTarget } from '../../core/note/note.ts';
import { canonicaliseUrl } from '../../core/selector/canonicalise-url.ts';
import type { PageMention } from '../../messaging/protocol.ts';
import type { PageMention as SpottedMention } from '../../page/judge-page.ts';
import { textAround } from '../../page/text-around.ts';

/** UTF-16 units kept on each side of a quote, so that it is found again when the page repeats it. */
const CONTEXT = 32;

export function describeTarget({ range }: SpottedMention, { ref, title }: PageMention): NoteTarget {
  const entry = { entry: ref, entryTitle: title };
  // Our own welcome page is no page to come back to.
  if (!location.protocol.startsWith('http')) return entry;
  const { before, exact, after } = textAround(range, CONTEXT);
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return {
    ...entry,
    page: {
      url: location.href.slice(0, 4000),
      canonicalUrl: canonicaliseUrl(location.href, canonical),
      title: document.title.slice(0, 1000),
    },
    quote: { type: 'TextQuoteSelector', exact, prefix: before, suffix: after },
  };
}
