/**
 * A briefing as one HTML file, to read, to send and to print: no script, nothing fetched, and a policy that keeps it so
 * wherever it is opened. Everything that comes from a pack, a page or a note is escaped.
 */
import type { Briefing, BriefingNote, BriefingSection, Cited } from './briefing.ts';
import {
  findWebAddress,
  listOrigins,
  sayCited,
  sayCritique,
  sayHeading,
  sayNote,
  sayOutcome,
  sayPublished,
  sayVoice,
} from './briefing-lines.ts';
import { BRIEFING_STYLE } from './briefing-style.ts';
import type { BriefingWords } from './briefing-words.ts';
import { markdownToHtml, escapeHtml as safe } from './markdown-to-html.ts';
import { lowerHeadings } from './tree-to-markdown.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function briefingToHtml(briefing: Briefing, words: BriefingWords): string {
  const { title, made, page, sections, notes } = briefing;
  return `<!doctype html>
<html lang="${safe(words.languageTag)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${safe(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${safe(title)}</title>
<style>${BRIEFING_STYLE}</style>
</head>
<body>
<main>
<header>
<h1>${safe(title)}</h1>
<p class="made">${safe(words.made(made))}</p>
${page === undefined ? '' : `<p>${safe(words.article)}: ${link(page.title || page.url, page.url)}</p>`}
${listOrigins(briefing, words)
  .map((origin) => `<p class="origin">${safe(origin)}</p>`)
  .join('\n')}
</header>
${sections.map((section) => writeSection(section, words)).join('\n')}
${writeNotes(notes, 2, words.otherNotes, words)}
${writeReferences(briefing, words)}
</main>
</body>
</html>
`;
}

function writeSection(section: BriefingSection, words: BriefingWords): string {
  const { title, kind, proposal, cited, caution, critiques, outcomes, notes } = section;
  const voices = critiques.map(
    (critique) => `<article class="voice${critique.lead ? ' lead' : ''}">
<h4>${safe(sayVoice(critique, words))}</h4>
<p class="about ${critique.stance}">${safe(sayCritique(critique, words))}${cite([critique.cited])}</p>
${markdownToHtml(lowerHeadings(critique.body, 2))}
</article>`,
  );
  const since = outcomes.map(
    (outcome) =>
      `<li><span class="about">${safe(sayOutcome(outcome, words))}</span> ${safe(outcome.text)}${cite([outcome.cited])}</li>`,
  );
  return `<section class="entry">
<p class="kind">${safe(words.kind[kind])}</p>
<h2>${safe(title)}</h2>
<h3>${safe(sayHeading(section, words))}</h3>
<p>${safe(proposal)}${cite(cited)}</p>
${caution === undefined ? '' : `<p class="caution"><strong>${safe(words.caution)}:</strong> ${safe(caution)}</p>`}
<h3>${safe(words.critique)}</h3>
${voices.length === 0 ? `<p class="none">${safe(words.noCritique)}</p>` : voices.join('\n')}
<h3>${safe(words.outcomes)}</h3>
${since.length === 0 ? `<p class="none">${safe(words.noOutcomes)}</p>` : `<ul class="outcomes">${since.join('\n')}</ul>`}
${writeNotes(notes, 3, words.notes, words)}
</section>`;
}

/** `level`: of the heading over them; headings within stand below it. */
function writeNotes(
  notes: readonly BriefingNote[],
  level: 2 | 3,
  heading: string,
  words: BriefingWords,
): string {
  if (notes.length === 0) return '';
  const items = notes.map(({ quote, body, page, ...note }) => {
    const said = safe(sayNote(note, words));
    const place = page === undefined ? '' : `${link(page.title || page.url, page.url)} · `;
    return `<article class="note">
${quote === undefined ? '' : `<blockquote>${safe(quote)}</blockquote>`}
${markdownToHtml(lowerHeadings(body, level - 2))}
<p class="about">${place}${said}</p>
</article>`;
  });
  return `<section class="notes"><h${level}>${safe(heading)}</h${level}>\n${items.join('\n')}</section>`;
}

function writeReferences({ references }: Briefing, words: BriefingWords): string {
  if (references.length === 0) return '';
  const items = references.map((reference) => {
    const { number, source } = reference;
    const published = sayPublished(reference, words);
    return `<li id="source-${number}"><cite>${safe(source.title)}</cite>${
      published === '' ? '' : `. ${safe(published)}`
    }. ${link(source.url, source.url)}</li>`;
  });
  return `<section class="sources"><h2>${safe(words.sources)}</h2>\n<ol>${items.join('\n')}</ol></section>`;
}

function cite(cited: readonly Cited[]): string {
  return cited
    .map((one) => ` <a class="cited" href="#source-${one.number}">[${safe(sayCited(one))}]</a>`)
    .join('');
}

function link(text: string, url: string): string {
  const address = findWebAddress(url);
  return address === undefined
    ? safe(text)
    : `<a href="${safe(address)}" rel="noopener noreferrer">${safe(text)}</a>`;
}
