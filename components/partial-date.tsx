import { formatPartialDate } from './format-date.ts';
import { useWords } from './words.ts';

/** A pack's date: a year, a month or a day. */
export function PartialDate({ date }: { readonly date: string }) {
  const t = useWords();
  return <time dateTime={date}>{formatPartialDate(date, t('languageTag'))}</time>;
}
