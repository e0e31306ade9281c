/** The words of a citation. They say whose view it is and who put it in these words: the two are not the same. */
import type { CitationWords } from '../../core/export/quotation.ts';
import type { CitationView, CritiqueView, EntryView } from '../../core/pack/entry-view.ts';
import { formatPartialDate } from '../format-date.ts';
import type { Translate } from '../words.ts';
import { nameVoice } from './name-voice.ts';

export function citeCritique(
  t: Translate,
  { title, pack }: EntryView,
  critique: CritiqueView,
): CitationWords {
  const { date } = critique;
  const when = date === undefined ? [] : [formatPartialDate(date, t('languageTag'))];
  return {
    attribution: t('quote.attribution', {
      voice: [nameVoice(t, critique), ...when].join(', '),
      entry: title,
      publisher: pack.publisher,
      pack: pack.title,
      revision: pack.revision,
      licence: pack.licence,
    }),
    source: describeSource(t, critique.citation),
  };
}

/** Title, publisher, date and place, as far as they are known. */
function describeSource(t: Translate, { source, locator }: CitationView): string {
  const date = source.date && formatPartialDate(source.date, t('languageTag'));
  return [source.title, source.publisher, date, locator]
    .filter((part) => part !== undefined)
    .join(', ');
}
