/**
 * What someone takes to a meeting: for each chosen entry what is proposed, who said what of it, what has happened since,
 * and the reader's own notes. One model, written as Markdown (`briefing-to-markdown.ts`) and as a page to print
 * (`briefing-to-html.ts`). Sources are numbered once over the document, in the order in which they are first cited.
 */
import type { Note, PageRef } from '../note/note.ts';
import type {
  CitationView,
  CritiqueView,
  EntryRef,
  EntryView,
  OutcomeView,
} from '../pack/entry-view.ts';
import type { MarkdownNode } from '../pack/markdown-tree.ts';
import type { EntryKind, Source } from '../pack/pack.ts';

/** A reference by its number, with the place in the work. */
export interface Cited {
  readonly number: number;
  readonly locator?: string;
}

export interface BriefingReference {
  readonly number: number;
  readonly source: Source;
  /** The source's host, in punycode. */
  readonly host: string;
}

export type BriefingCritique = Omit<CritiqueView, 'citation'> & { readonly cited: Cited };
export type BriefingOutcome = Omit<OutcomeView, 'citation'> & { readonly cited: Cited };

export interface BriefingNote {
  readonly body: readonly MarkdownNode[];
  readonly tags: readonly string[];
  readonly quote?: string;
  readonly page?: PageRef;
  /** Of an entry that the briefing does not hold. */
  readonly entryTitle?: string;
  /** ISO 8601 in UTC. */
  readonly created: string;
}

export interface BriefingSection {
  readonly kind: EntryKind;
  readonly title: string;
  readonly proposal: string;
  /** What the proposal itself is cited from, where no voice and no outcome cites the same place. */
  readonly cited: readonly Cited[];
  readonly caution?: string;
  readonly critiques: readonly BriefingCritique[];
  readonly outcomes: readonly BriefingOutcome[];
  readonly notes: readonly BriefingNote[];
}

export interface Briefing {
  readonly title: string;
  /** ISO 8601 in UTC. */
  readonly made: string;
  /** The article that it was made from. */
  readonly page?: PageRef;
  /** The packs that it draws on, each once. */
  readonly packs: readonly EntryView['pack'][];
  readonly sections: readonly BriefingSection[];
  /** Notes on none of the chosen entries. */
  readonly notes: readonly BriefingNote[];
  readonly references: readonly BriefingReference[];
}

export interface BriefingParts {
  readonly title: string;
  /** In the order in which they shall stand. */
  readonly entries: readonly EntryView[];
  /** Those of the chosen entries stand there, all others at the end; oldest first, none from the trash. */
  readonly notes: readonly Note[];
  readonly page?: PageRef;
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly parse: (markdown: string) => readonly MarkdownNode[];
}

export function buildBriefing({
  title,
  entries,
  notes,
  page,
  now,
  parse,
}: BriefingParts): Briefing {
  const { cite, references } = createReferences();
  const kept = notes
    .filter(({ deleted }) => deleted === undefined)
    .toSorted((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0));
  const chosen = new Set(entries.map(({ ref }) => keyOf(ref)));
  const sections = entries.map((entry) => {
    const own = kept.filter(
      ({ target }) => target.entry && keyOf(target.entry) === keyOf(entry.ref),
    );
    return { ...viewEntry(entry, cite), notes: own.map((note) => viewNote(note, parse)) };
  });
  const others = kept.filter(({ target }) => !(target.entry && chosen.has(keyOf(target.entry))));
  return {
    title,
    made: now,
    ...(page === undefined ? {} : { page }),
    packs: [...new Map(entries.map(({ ref, pack }) => [ref.pack, pack])).values()],
    sections,
    notes: others.map((note) => {
      const { entryTitle } = note.target;
      return { ...viewNote(note, parse), ...(entryTitle === undefined ? {} : { entryTitle }) };
    }),
    references: references(),
  };
}

type Cite = (citation: CitationView) => Cited;

function viewEntry(entry: EntryView, cite: Cite): Omit<BriefingSection, 'notes'> {
  const { kind, title, proposal, caution, critiques, outcomes } = entry;
  const elsewhere = new Set([...critiques, ...outcomes].map(({ citation }) => placeOf(citation)));
  return {
    kind,
    title,
    proposal,
    cited: entry.sources.filter((source) => !elsewhere.has(placeOf(source))).map(cite),
    ...(caution === undefined ? {} : { caution }),
    critiques: critiques.map(({ citation, ...critique }) => ({
      ...critique,
      cited: cite(citation),
    })),
    outcomes: outcomes.map(({ citation, ...outcome }) => ({ ...outcome, cited: cite(citation) })),
  };
}

function viewNote(note: Note, parse: BriefingParts['parse']): BriefingNote {
  const { body, tags, target, created } = note;
  return {
    body: parse(body),
    tags,
    ...(target.quote === undefined ? {} : { quote: target.quote.exact }),
    ...(target.page === undefined ? {} : { page: target.page }),
    created,
  };
}

/** Two packs that cite one address cite one work. */
function createReferences() {
  const byAddress = new Map<string, BriefingReference>();
  const cite: Cite = ({ source, host, locator }) => {
    const number = byAddress.get(source.url)?.number ?? byAddress.size + 1;
    if (!byAddress.has(source.url)) byAddress.set(source.url, { number, source, host });
    return { number, ...(locator === undefined ? {} : { locator }) };
  };
  return { cite, references: () => [...byAddress.values()] };
}

function keyOf({ pack, entry }: EntryRef): string {
  return JSON.stringify([pack, entry]);
}

function placeOf({ source, locator }: CitationView): string {
  return JSON.stringify([source.url, locator]);
}
