/** The words of a briefing: they come from the locale, like all words on screen, and core holds none of them. */
import type { EntryView } from '../pack/entry-view.ts';
import type { Confidence, EntryKind, Stance, Status } from '../pack/pack.ts';

export interface BriefingWords {
  /** BCP 47: of the words, and so of the document. */
  readonly languageTag: string;
  /** "Made on 1 March 2026". Takes ISO 8601 in UTC. */
  readonly made: (moment: string) => string;
  /** Before the article that it was made from. */
  readonly article: string;
  readonly kind: Readonly<Record<EntryKind, string>>;
  readonly proposal: string;
  /** In place of `proposal` for what proposes nothing itself. */
  readonly whatItIs: string;
  readonly caution: string;
  readonly critique: string;
  readonly noCritique: string;
  readonly outcomes: string;
  readonly noOutcomes: string;
  readonly notes: string;
  /** Over notes on none of the chosen entries. */
  readonly otherNotes: string;
  readonly sources: string;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly undated: string;
  /** Takes `2020`, `2020-09` or `2020-09-24`. */
  readonly date: (date: string) => string;
  /** Takes ISO 8601 in UTC. */
  readonly moment: (moment: string) => string;
  /** At least one of the two is given. */
  readonly voice: (name: string | undefined, organisation: string | undefined) => string;
  /** The report that a pack speaks of. */
  readonly about: (report: EntryView['pack']['report']) => string;
  /** Who put the commentary together, which revision, under which licence. */
  readonly from: (pack: EntryView['pack']) => string;
}
