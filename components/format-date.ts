/**
 * Dates as people write them. A pack's date may be a year, a month or a day, and is never made to look more exact than
 * it is; a moment (of a note) is shown in the reader's own time zone.
 */
const PARTIAL = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** `2020`, `2020-09` or `2020-09-24`; anything else is given back as it is. */
export function formatPartialDate(date: string, languageTag: string): string {
  const [, year, month, day] = PARTIAL.exec(date) ?? [];
  if (year === undefined || month === undefined) return date;
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  const shown = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(
    languageTag,
    day === undefined ? shown : { ...shown, day: 'numeric' },
  ).format(moment);
}

/** An ISO 8601 moment, to the minute, in `timeZone` or else the reader's own. */
export function formatMoment(moment: string, languageTag: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(languageTag, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(new Date(moment));
}
