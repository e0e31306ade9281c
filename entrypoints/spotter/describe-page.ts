/** The page's mentions as plain data, for the popup, the panel and the card. Nothing of the page's DOM crosses. */
import type { Lexicon } from '../../core/lexicon/lexicon.ts';
import type { PageReport } from '../../messaging/protocol.ts';
import type { SpottedPage } from '../../page/create-spotter.ts';
import { textAround } from '../../page/text-around.ts';

/** More are painted but not listed: nobody reads a list of that length. */
const MOST_LISTED = 500;
const PACK_LINK = 'link[rel~="alternate"][type="application/commentary-pack+json"]';

export function describePage({ mentions, isCut }: SpottedPage, lexicon: Lexicon): PageReport {
  const announced = document.querySelector<HTMLLinkElement>(PACK_LINK)?.href;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return {
    url: location.href.slice(0, 4000),
    ...(canonical && { canonical: canonical.slice(0, 4000) }),
    title: document.title.slice(0, 1000),
    mentions: mentions.slice(0, MOST_LISTED).flatMap(({ mention, range }, index) => {
      const entry = lexicon.entries[mention.entry];
      if (!entry) return [];
      const { pack, entry: id, title } = entry;
      const { form, kind, why } = mention;
      const text = textAround(range, 0).exact.slice(0, 500);
      return [{ index, ref: { pack, entry: id }, title, text, form, kind, why }];
    }),
    complete: !isCut,
    ...(announced?.startsWith('https:') && { announced: announced.slice(0, 2000) }),
  };
}
