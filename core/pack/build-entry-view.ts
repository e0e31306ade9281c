/**
 * An entry of a parsed pack as it is read. The Markdown parser comes in as an argument, so that who only shows entries
 * ships none.
 */
import type { CitationView, CritiqueView, EntryView, OutcomeView } from './entry-view.ts';
import { findHost } from './https-address.ts';
import type { MarkdownNode } from './markdown-tree.ts';
import type { Citation, Critique, Entry, Outcome, Pack } from './pack.ts';

type ParseMarkdown = (source: string) => readonly MarkdownNode[];
type Cite = (citation: Citation) => CitationView;

/** Undefined where the pack has no such entry. */
export function buildEntryView(
  pack: Pack,
  entryId: string,
  parse: ParseMarkdown,
): EntryView | undefined {
  const entry = pack.entries.find(({ id }) => id === entryId);
  if (entry === undefined) return undefined;
  const cite = createCite(pack);
  const titles = new Map(pack.entries.map(({ id, title }) => [id, title]));
  return {
    ref: { pack: pack.id, entry: entry.id },
    kind: entry.kind,
    title: entry.title,
    proposal: entry.proposal,
    ...pick(entry, 'caution'),
    critiques: entry.critiques
      .toSorted((a, b) => Number(b.lead ?? false) - Number(a.lead ?? false))
      .map((critique) => viewCritique(critique, cite, parse)),
    outcomes: entry.outcomes.toSorted(newestFirst).map((outcome) => viewOutcome(outcome, cite)),
    sources: listSources(entry, cite),
    related: (entry.related ?? []).map((id) => ({
      ref: { pack: pack.id, entry: id },
      title: titles.get(id) ?? id,
    })),
    pack: viewPack(pack),
  };
}

function viewPack(pack: Pack): EntryView['pack'] {
  const { title, publisher, revision, published, licence, report } = pack;
  const publisherHost = findHost(publisher.url ?? pack.id);
  return {
    title,
    publisher: publisher.name,
    ...(publisherHost === undefined ? {} : { publisherHost }),
    revision,
    published,
    licence,
    ...pick(pack, 'home'),
    report,
  };
}

function viewCritique(critique: Critique, cite: Cite, parse: ParseMarkdown): CritiqueView {
  return {
    ...pick(critique, 'name', 'organisation', 'date', 'confidence'),
    lead: critique.lead ?? false,
    stance: critique.stance,
    citation: cite(critique.citation),
    body: parse(critique.body),
  };
}

function viewOutcome(outcome: Outcome, cite: Cite): OutcomeView {
  const { text, status, confidence, citation } = outcome;
  return { ...pick(outcome, 'date'), text, status, confidence, citation: cite(citation) };
}

/** A parsed pack has every source that it cites: a missing one is our fault, not the pack's. */
function createCite(pack: Pack): Cite {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  return (citation) => {
    const source = sources.get(citation.source);
    if (source === undefined) throw new Error(`The pack has no source "${citation.source}".`);
    return { source, host: findHost(source.url) ?? '', ...pick(citation, 'locator') };
  };
}

/** A source without a place is left out where it is also cited with one. */
function listSources(entry: Entry, cite: Cite): CitationView[] {
  const citations = [
    ...(entry.citations ?? []),
    ...entry.critiques.map(({ citation }) => citation),
    ...entry.outcomes.map(({ citation }) => citation),
  ];
  const placed = new Set(
    citations.filter(({ locator }) => locator !== undefined).map(({ source }) => source),
  );
  const distinct = new Map(
    citations
      .filter(({ source, locator }) => locator !== undefined || !placed.has(source))
      .map((citation) => [`${citation.source} ${citation.locator ?? ''}`, citation]),
  );
  return [...distinct.values()].map(cite);
}

/** Dates are of different precision; where one begins with the other, the more precise comes first. */
function newestFirst(a: Outcome, b: Outcome): number {
  if (a.date === b.date) return 0;
  return (a.date ?? '') > (b.date ?? '') ? -1 : 1;
}

/** Those keys that the object has: an absent key stays absent. */
function pick<T extends object, K extends keyof T>(from: T, ...keys: readonly K[]): Pick<T, K> {
  const pairs = keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]);
  return Object.fromEntries(pairs);
}
