/**
 * An Atom feed of the pack's revisions, for whoever follows by a feed reader. It holds the newest revision: a feed reader
 * keeps those it has seen. Dates come from the pack, so that the same pack gives the same bytes.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
import type { PackDiff } from '../../core/library/diff-packs.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { diffList } from './diff-list.ts';
import { html } from './html.ts';

export function atomFeed(pack: Pack, diff?: PackDiff): string {
  const updated = toMoment(pack.published);
  const content =
    diff === undefined ? html`<p>${pack.title}, revision ${pack.revision}.</p>` : diffList(diff);
  const page = pack.home ?? pack.feed ?? pack.id;
  const feed = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${pack.language}">
<id>${pack.id}</id>
<title>${pack.title}</title>
<subtitle>Commentary on ${pack.report.title}, by ${pack.report.author}</subtitle>
<updated>${updated}</updated>
<author><name>${pack.publisher.name}</name>${pack.publisher.url === undefined ? undefined : html`<uri>${pack.publisher.url}</uri>`}</author>
<rights>${pack.licence}</rights>
<link rel="alternate" type="text/html" href="${page}"/>
<entry>
<id>${pack.id}#revision-${pack.revision}</id>
<title>Revision ${pack.revision}</title>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" href="${page}"/>
<content type="html">${content.html}</content>
</entry>
</feed>
`;
  const xml = feed.html.replace(/[\uFFFE\uFFFF]/g, '\uFFFD'); // which XML may not hold
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}`;
}

/** The first moment of a year, a month or a day: Atom knows moments only. */
function toMoment(date: string): string {
  const [year = '1970', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}
