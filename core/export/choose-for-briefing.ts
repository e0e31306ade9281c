/** Which entries and notes a briefing holds, from what the reader chose. */
import { filterNotes } from '../note/filter-notes.ts';
import type { Note, PageRef } from '../note/note.ts';
import type { EntryRef } from '../pack/entry-view.ts';
import { listPageKeys } from '../selector/canonicalise-url.ts';

export type BriefingChoice =
  | { readonly by: 'article'; readonly page: PageRef; readonly entries: readonly EntryRef[] }
  | { readonly by: 'entries'; readonly entries: readonly EntryRef[] }
  | {
      readonly by: 'notes';
      /** A note has one of them at least; none: any note. */
      readonly tags: readonly string[];
      /** The reader's days, both included. */
      readonly from?: string | undefined;
      readonly to?: string | undefined;
    };

export interface ChosenForBriefing {
  readonly entries: readonly EntryRef[];
  readonly notes: readonly Note[];
}

/** `dayOf`: ISO 8601 in UTC to a day of the reader's. */
export function chooseForBriefing(
  notes: readonly Note[],
  choice: BriefingChoice,
  { dayOf }: { readonly dayOf: (moment: string) => string },
): ChosenForBriefing {
  switch (choice.by) {
    case 'article': {
      const keys = listPageKeys(choice.page);
      const chosen = notes.filter(
        ({ target: { page, entry } }) =>
          (page !== undefined && listPageKeys(page).some((key) => keys.includes(key))) ||
          (entry !== undefined && holds(choice.entries, entry)),
      );
      return { entries: choice.entries, notes: chosen };
    }
    case 'entries': {
      const chosen = notes.filter(({ target: { entry } }) => entry && holds(choice.entries, entry));
      return { entries: choice.entries, notes: chosen };
    }
    case 'notes': {
      const { tags, from, to } = choice;
      const wanted = new Set(tags.map((tag) => tag.toLowerCase()));
      const days = { ...(from && { from }), ...(to && { to }) };
      const chosen = filterNotes(notes, days, { isOrphan: () => false, dayOf }).filter(
        (note) => wanted.size === 0 || note.tags.some((tag) => wanted.has(tag.toLowerCase())),
      );
      return { entries: listEntries(chosen), notes: chosen };
    }
    default:
      return choice satisfies never;
  }
}

function listEntries(notes: readonly Note[]): readonly EntryRef[] {
  const entries: EntryRef[] = [];
  for (const { target } of notes) {
    if (target.entry && !holds(entries, target.entry)) entries.push(target.entry);
  }
  return entries;
}

function holds(entries: readonly EntryRef[], { pack, entry }: EntryRef): boolean {
  return entries.some((one) => one.entry === entry && one.pack === pack);
}
