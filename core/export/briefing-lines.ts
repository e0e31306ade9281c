/** Lines that both forms of a briefing share, as plain text. */
import type {
  Briefing,
  BriefingCritique,
  BriefingNote,
  BriefingOutcome,
  BriefingReference,
  BriefingSection,
  Cited,
} from './briefing.ts';
import type { BriefingWords } from './briefing-words.ts';

/** "A. Writer, The Institute" */
export function sayVoice({ name, organisation }: BriefingCritique, words: BriefingWords): string {
  return words.voice(name, organisation);
}

/** "Critical · 24 September 2020", and how sure it is where it is not well sourced. */
export function sayCritique(critique: BriefingCritique, words: BriefingWords): string {
  const { stance, date, confidence } = critique;
  return join([
    words.stance[stance],
    date === undefined ? words.undated : words.date(date),
    confidence === undefined || confidence === 'high' ? undefined : words.confidence[confidence],
  ]);
}

export function sayOutcome(outcome: BriefingOutcome, words: BriefingWords): string {
  const { status, date, confidence } = outcome;
  return join([
    words.status[status],
    date === undefined ? words.undated : words.date(date),
    confidence === 'high' ? undefined : words.confidence[confidence],
  ]);
}

/** When a note was written, and on which entry where that is not said above it. */
export function sayNote(
  { entryTitle, created }: Pick<BriefingNote, 'entryTitle' | 'created'>,
  words: BriefingWords,
): string {
  return join([entryTitle, words.moment(created)]);
}

export function sayHeading({ kind }: BriefingSection, words: BriefingWords): string {
  return kind === 'proposal' ? words.proposal : words.whatItIs;
}

/** "3, p. 12" */
export function sayCited({ number, locator }: Cited): string {
  return locator === undefined ? String(number) : `${number}, ${locator}`;
}

/** "The Institute, 24 September 2020" */
export function sayPublished({ source }: BriefingReference, words: BriefingWords): string {
  const { publisher, date } = source;
  return [publisher, date && words.date(date)].filter((part) => part !== undefined).join(', ');
}

/** Each report that is spoken of, then each pack. */
export function listOrigins({ packs }: Briefing, words: BriefingWords): readonly string[] {
  return [
    ...new Set([...packs.map(({ report }) => words.about(report)), ...packs.map(words.from)]),
  ];
}

/** The page's address, where it leads to the web: it may have come from another's file. */
export function findWebAddress(url: string): string | undefined {
  return /^https?:\/\/[^\s<>"]+$/i.test(url) ? url : undefined;
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
