/** A briefing as Markdown that any reader of it shows: no footnotes, no tables, no HTML. */
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
import type { BriefingWords } from './briefing-words.ts';
import { escapeMarkdown, quoteMarkdown, escapeMarkdownLine as safe } from './escape-markdown.ts';
import { lowerHeadings, treeToMarkdown } from './tree-to-markdown.ts';

export function briefingToMarkdown(briefing: Briefing, words: BriefingWords): string {
  const { title, made, page, sections, notes, references } = briefing;
  const blocks = [
    `# ${safe(title)}`,
    safe(words.made(made)),
    page && `${safe(words.article)}: ${link(page.title || page.url, page.url)}`,
    ...listOrigins(briefing, words).map(safe),
    ...sections.flatMap((section) => writeSection(section, words)),
    ...writeNotes(notes, 2, words.otherNotes, words),
    references.length > 0 && `## ${safe(words.sources)}`,
    references
      .map((reference) => {
        const { number, source } = reference;
        const published = safe(sayPublished(reference, words));
        const address = `<${source.url.replace(/[<>]/g, encodeURIComponent)}>`;
        return `${number}. ${[`*${safe(source.title)}*`, published, address].filter(Boolean).join('. ')}`;
      })
      .join('\n'),
  ];
  return `${blocks.filter((block) => block).join('\n\n')}\n`;
}

function writeSection(section: BriefingSection, words: BriefingWords): readonly string[] {
  const { title, kind, proposal, cited, caution, critiques, outcomes, notes } = section;
  return [
    `## ${safe(title)}`,
    `*${safe(words.kind[kind])}*`,
    `### ${safe(sayHeading(section, words))}`,
    `${escapeMarkdown(proposal)}${cite(cited)}`,
    ...(caution === undefined ? [] : [`**${safe(words.caution)}:** ${escapeMarkdown(caution)}`]),
    `### ${safe(words.critique)}`,
    ...(critiques.length === 0 ? [safe(words.noCritique)] : []),
    ...critiques.flatMap((critique) => [
      `#### ${safe(sayVoice(critique, words))}`,
      `*${safe(sayCritique(critique, words))}*${cite([critique.cited])}`,
      treeToMarkdown(lowerHeadings(critique.body, 2)),
    ]),
    `### ${safe(words.outcomes)}`,
    outcomes.length === 0
      ? safe(words.noOutcomes)
      : outcomes
          .map(
            (outcome) =>
              `- **${safe(sayOutcome(outcome, words))}:** ${safe(outcome.text)}${cite([outcome.cited])}`,
          )
          .join('\n'),
    ...writeNotes(notes, 3, words.notes, words),
  ];
}

/** `level`: of the heading over them; headings within stand below it. */
function writeNotes(
  notes: readonly BriefingNote[],
  level: 2 | 3,
  heading: string,
  words: BriefingWords,
): readonly string[] {
  if (notes.length === 0) return [];
  const blocks = notes.flatMap(({ quote, body, page, ...note }) => [
    quote === undefined ? '' : quoteMarkdown(escapeMarkdown(quote)),
    treeToMarkdown(lowerHeadings(body, level - 2)),
    page === undefined
      ? `*${safe(sayNote(note, words))}*`
      : `*${link(page.title || page.url, page.url)} · ${safe(sayNote(note, words))}*`,
  ]);
  return [`${'#'.repeat(level)} ${safe(heading)}`, ...blocks.filter((block) => block !== '')];
}

function cite(cited: readonly Cited[]): string {
  return cited.map((one) => ` [${safe(sayCited(one))}]`).join('');
}

function link(text: string, url: string): string {
  const address = findWebAddress(url);
  return address === undefined ? safe(text) : `[${safe(text)}](<${address}>)`;
}
