/** Whether to speak of saving notes to a file: a week after the last file, or after the first note where there is none. */
const DAY = 24 * 60 * 60 * 1000; // ms
const WEEK = 7;

export interface ReminderFacts {
  /** ISO 8601 in UTC, all of them. */
  readonly now: string;
  readonly saved?: string | undefined;
  readonly quietUntil?: string | undefined;
  /** When the first of the notes was written. */
  readonly firstNote?: string | undefined;
}

/** `days` since the last file; left out: there was none. */
export type Reminder = { readonly due: false } | { readonly due: true; readonly days?: number };

export function judgeReminder({ now, saved, quietUntil, firstNote }: ReminderFacts): Reminder {
  if (firstNote === undefined) return { due: false };
  if (quietUntil !== undefined && now < quietUntil) return { due: false };
  const days = daysBetween(saved ?? firstNote, now);
  if (days < WEEK) return { due: false };
  return saved === undefined ? { due: true } : { due: true, days };
}

/** A week from then. */
export function quietFrom(now: string): string {
  return new Date(Date.parse(now) + WEEK * DAY).toISOString();
}

function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / DAY);
}
