/** The page that people read: the report, how to subscribe, and all entries. No script; it needs no server of its own. */
import type { EntryView } from '../../core/pack/entry-view.ts';
import { ENTRY_KINDS, type EntryKind, type Pack } from '../../core/pack/pack.ts';
import { countThings } from '../count-things.ts';
import { dateElement } from './date-element.ts';
import { entryArticle } from './entry-article.ts';
import { type Html, html, trusted } from './html.ts';
import { SITE_STYLE } from './site-style.ts';
import { KIND_WORDS } from './words.ts';

/** Stands in each page that we write, so that no page of anybody else's is written over. */
export const GENERATOR = '<meta name="generator" content="second-reading">';

export interface IndexPage {
  readonly pack: Pack;
  readonly views: readonly EntryView[];
  /** Names of the files beside this one. */
  readonly json: string;
  readonly atom: string;
}

const CSP = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function indexPage({ pack, views, json, atom }: IndexPage): string {
  const { title, publisher, report, revision, published, licence } = pack;
  const page = html`<html lang="${pack.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${CSP}">
${trusted(GENERATOR)}
<title>${title}</title>
<meta name="description" content="${`Commentary by ${publisher.name} on ${report.title}, by ${report.author}.`}">
<link rel="alternate" type="application/commentary-pack+json" title="${title}" href="${json}">
<link rel="alternate" type="application/atom+xml" title="${`${title}: changes`}" href="${atom}">
<style>${trusted(SITE_STYLE)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>Commentary by ${link(publisher.url, publisher.name)} on ${link(report.url, report.title)}, by ${report.author}, ${dateElement(report.date)}.</p>
<p class="soft">${countThings(views.length, 'entry', 'entries')}. Revision ${revision}, ${dateElement(published)}. ${licence}.</p>
</header>
<main>
<h2 id="_subscribe">Read it where it matters</h2>
<p>With the browser extension Second Reading, these critiques open beside the words that they are about, on the pages of the press. In its library choose <em>Add</em>, and give it the address of this document:</p>
<p><a href="${json}"><code>${pack.feed ?? json}</code></a></p>
<p class="soft">Changes can be followed in a feed reader too: <a href="${atom}">changes</a>.</p>
<nav aria-labelledby="_contents">
<h2 id="_contents">Contents</h2>
<ul>${views.map(
    ({ ref, title: name }) => html`
<li><a href="#${ref.entry}">${name}</a></li>`,
  )}
</ul>
</nav>
${ENTRY_KINDS.map((kind) => kindSection(kind, views, pack))}
</main>
<footer>
<p>${publisher.name}. ${licence}. Revision ${revision}, ${dateElement(published)}.</p>
</footer>
</body>
</html>
`;
  return `<!doctype html>\n${page.html}`;
}

function kindSection(kind: EntryKind, views: readonly EntryView[], pack: Pack): Html | undefined {
  const ofKind = views.filter((view) => view.kind === kind);
  if (ofKind.length === 0) return undefined;
  const forms = new Map(
    pack.entries.map((entry) => [entry.id, entry.forms.map(({ text }) => text)]),
  );
  return html`
<section aria-labelledby="${`_${kind}`}">
<h2 id="${`_${kind}`}">${KIND_WORDS[kind]}</h2>
${ofKind.map((view) => entryArticle(view, forms.get(view.ref.entry) ?? []))}
</section>`;
}

function link(url: string | undefined, text: string): Html {
  return url === undefined ? html`${text}` : html`<a href="${url}">${text}</a>`;
}
