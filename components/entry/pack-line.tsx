/** Whose commentary this is, on what, and under which licence. */
import type { EntryView } from '../../core/pack/entry-view.ts';
import { formatPartialDate } from '../format-date.ts';
import { useWords } from '../words.ts';

export function PackLine({ pack }: { readonly pack: EntryView['pack'] }) {
  const t = useWords();
  const write = (date: string) => formatPartialDate(date, t('languageTag'));
  const { report } = pack;
  return (
    <footer class="pack-line">
      <p>
        {t('entry.about', { title: report.title, author: report.author, date: write(report.date) })}
      </p>
      <p>
        {t('entry.from', {
          title: pack.title,
          publisher: pack.publisher,
          revision: pack.revision,
          published: write(pack.published),
          licence: pack.licence,
        })}
      </p>
    </footer>
  );
}
