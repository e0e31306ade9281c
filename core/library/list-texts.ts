/** A pack and its entries as named texts, for comparing two revisions: all that a reader could see change, in words. */
import type { Citation, Condition, Critique, Entry, Pack } from '../pack/pack.ts';

export type TextPart =
  | 'title'
  | 'publisher'
  | 'language'
  | 'licence'
  | 'report'
  | 'addresses'
  | 'sites'
  | 'topic'
  | 'kind'
  | 'about'
  | 'proposal'
  | 'caution'
  | 'citations'
  | 'forms'
  | 'not'
  | 'related'
  | 'critique'
  | 'outcome';

export interface NamedText {
  readonly part: TextPart;
  /** Which one, where there may be several: the voice of a critique, the date of an outcome. Else empty. */
  readonly name: string;
  readonly text: string;
}

/** What the pack says of itself. Revision and date change with every revision, and are said elsewhere. */
export function listPackTexts(pack: Pack): readonly NamedText[] {
  const { publisher, report, topic } = pack;
  return [
    one('title', pack.title),
    one('publisher', join([publisher.name, publisher.url])),
    one('language', pack.language),
    one('licence', pack.licence),
    one('report', join([report.title, report.author, report.date, report.url])),
    one('addresses', join([pack.home, pack.feed])),
    one('sites', lines(pack.sites)),
    one(
      'topic',
      lines([...(topic?.cues ?? []), ...(topic?.against ?? []).map((cue) => `− ${cue}`)]),
    ),
  ];
}

export function listEntryTexts(entry: Entry, pack: Pack): readonly NamedText[] {
  const cite = createCite(pack);
  return [
    one('title', entry.title),
    one('kind', entry.kind),
    one('about', entry.about ?? ''),
    one('proposal', entry.proposal),
    one('caution', entry.caution ?? ''),
    one('citations', lines(entry.citations?.map(cite))),
    one(
      'forms',
      lines(
        entry.forms.map((form) => join([form.text, form.case, ...form.when.map(sayCondition)])),
      ),
    ),
    one('not', lines(entry.not)),
    one('related', lines(entry.related)),
    ...entry.critiques.map(
      (critique): NamedText => ({
        part: 'critique',
        name: nameVoice(critique),
        text: `${join([
          critique.stance,
          critique.lead ? 'lead' : undefined,
          critique.date,
          critique.confidence,
          cite(critique.citation),
        ])}\n\n${critique.body}`,
      }),
    ),
    ...entry.outcomes.map(
      (outcome): NamedText => ({
        part: 'outcome',
        name: outcome.date ?? '',
        text: join([outcome.text, outcome.status, outcome.confidence, cite(outcome.citation)]),
      }),
    ),
  ];
}

function one(part: TextPart, text: string): NamedText {
  return { part, name: '', text };
}

function nameVoice({ name, organisation }: Critique): string {
  return [name, organisation].filter((part) => part !== undefined).join(', ');
}

function createCite(pack: Pack): (citation: Citation) => string {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  return ({ source: id, locator }) => {
    const source = sources.get(id);
    return join([source?.title ?? id, source?.publisher, source?.date, locator, source?.url]);
  };
}

function sayCondition(condition: Condition): string {
  if (typeof condition === 'string') return condition;
  return `near ${condition.near.join(', ')} (${condition.within ?? 'block'})`;
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' · ');
}

function lines(items: readonly string[] = []): string {
  return items.join('\n');
}
