/** One pack: what it comments on, whose it is, and whether it is shown. */
import { Trash2 } from 'lucide';
import { Switch } from '../controls/switch.tsx';
import { formatPartialDate } from '../format-date.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';

export interface PackLine {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** In punycode. */
  readonly publisherHost?: string;
  readonly report: string;
  readonly revision: number;
  readonly published: string;
  readonly entries: number;
  readonly licence: string;
  readonly shown: boolean;
}

export interface LibraryPackProps {
  readonly pack: PackLine;
  readonly onShow: (shown: boolean) => void;
  readonly onRemove: () => void;
}

export function LibraryPack({ pack, onShow, onRemove }: LibraryPackProps) {
  const t = useWords();
  const published = formatPartialDate(pack.published, t('languageTag'));
  return (
    <article class="pack">
      <h2 class="pack__title">{pack.title}</h2>
      <p>
        {pack.publisher}
        {pack.publisherHost !== undefined && <span class="soft"> {pack.publisherHost}</span>}
      </p>
      <p class="soft">
        {t('library.entries', pack.entries)} ·{' '}
        {t('library.revision', { revision: pack.revision, published })} · {pack.licence}
      </p>
      <p class="soft">{t('library.on', { report: pack.report })}</p>
      <div class="pack__foot">
        <Switch label={t('library.shown')} on={pack.shown} onChange={onShow} />
        <button type="button" class="button button--quiet" onClick={onRemove}>
          <Icon of={Trash2} />
          {t('library.remove')}
          <span class="visually-hidden"> {pack.title}</span>
        </button>
      </div>
    </article>
  );
}
