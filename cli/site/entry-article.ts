/** One entry as a reader of the site sees it: linkable by its id, with every voice in full. */
import { markdownToHtml } from '../../core/export/markdown-to-html.ts';
import type {
  CitationView,
  CritiqueView,
  EntryView,
  OutcomeView,
} from '../../core/pack/entry-view.ts';
import { dateElement } from './date-element.ts';
import { type Html, html, trusted } from './html.ts';
import { CONFIDENCE_WORDS, STANCE_WORDS, STATUS_WORDS } from './words.ts';

export function entryArticle(entry: EntryView, forms: readonly string[]): Html {
  const id = entry.ref.entry;
  return html`
<article id="${id}">
<h3><a class="self" href="#${id}">${entry.title}</a></h3>
<p class="proposal">${entry.proposal}</p>
${entry.caution === undefined ? undefined : html`<p class="caution"><strong>Take care:</strong> ${entry.caution}</p>`}
${entry.critiques.map(critiqueSection)}
${entry.critiques.length === 0 ? html`<p class="soft">No critique is recorded.</p>` : undefined}
${outcomeList(entry.outcomes)}
${forms.length === 0 ? undefined : html`<p class="soft">Pages call it: ${forms.join('; ')}.</p>`}
${entry.related.length === 0 ? undefined : html`<p class="soft">See also: ${entry.related.map(({ ref, title }, at) => html`${at === 0 ? '' : '; '}<a href="#${ref.entry}">${title}</a>`)}.</p>`}
</article>`;
}

function critiqueSection(critique: CritiqueView): Html {
  const { name, organisation, date, stance, body, citation } = critique;
  const voice = [name, organisation].filter((part) => part !== undefined).join(', ');
  return html`
<section class="voice ${stance}">
<h4>${voice} <span class="stance">${STANCE_WORDS[stance]}</span></h4>
<div class="body">${trusted(markdownToHtml(body))}</div>
<p class="source">${date === undefined ? undefined : html`${dateElement(date)}. `}${cite(citation)}</p>
</section>`;
}

function outcomeList(outcomes: readonly OutcomeView[]): Html | undefined {
  if (outcomes.length === 0) return undefined;
  const items = outcomes.map(
    ({ date, text, status, confidence, citation }) => html`
<li>${date === undefined ? undefined : html`${dateElement(date)}: `}${text} <span class="status">${STATUS_WORDS[status]}, ${CONFIDENCE_WORDS[confidence]}.</span> <span class="source">${cite(citation)}</span></li>`,
  );
  return html`
<h4>What happened since</h4>
<ul class="outcomes">${items}
</ul>`;
}

function cite({ source, locator, host }: CitationView): Html {
  const rest = [source.publisher, locator].filter((part) => part !== undefined);
  return html`<a href="${source.url}">${source.title}</a>${rest.length === 0 ? '' : `, ${rest.join(', ')}`} <span class="host">(${host})</span>`;
}
