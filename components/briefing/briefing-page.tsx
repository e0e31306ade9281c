/** Choosing what a briefing is about, and taking it along. */
import { Copy, Download, Printer } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import { Choice } from '../controls/choice.tsx';
import { Icon } from '../icon.tsx';
import { TagField } from '../notes/tag-field.tsx';
import { useWords } from '../words.ts';

export type BriefingBy = 'article' | 'entries' | 'notes';

export interface BriefingPageProps {
  readonly by: BriefingBy;
  readonly onBy: (by: BriefingBy) => void;
  readonly title: string;
  readonly onTitle: (title: string) => void;
  /** Undefined while they are being looked for. */
  readonly articles: readonly { readonly key: string; readonly label: string }[] | undefined;
  readonly article: string | undefined;
  readonly onArticle: (key: string) => void;
  readonly entries: readonly { readonly ref: EntryRef; readonly title: string }[];
  readonly isChosen: (ref: EntryRef) => boolean;
  readonly onEntry: (ref: EntryRef) => void;
  readonly knownTags: readonly string[];
  readonly tags: readonly string[];
  readonly onTags: (tags: readonly string[]) => void;
  readonly days: { readonly from: string; readonly to: string };
  readonly onDays: (days: { readonly from: string; readonly to: string }) => void;
  readonly withNotes: boolean;
  readonly onWithNotes: (withNotes: boolean) => void;
  /** The briefing; undefined: nothing is chosen yet. */
  readonly document: ComponentChildren;
  readonly onCopy: () => Promise<boolean>;
  readonly onSave: (format: 'markdown' | 'html') => void;
  readonly onPrint: () => void;
}

export function BriefingPage(props: BriefingPageProps) {
  const t = useWords();
  const id = useId();
  const [copied, setCopied] = useState<boolean>();
  const { document } = props;
  return (
    <main class="page notebook">
      <div class="briefing-choice">
        <header class="page__head">
          <h1 class="page__title">{t('briefing.heading')}</h1>
          <p class="soft">{t('briefing.intro')}</p>
        </header>
        <Choice
          legend={t('briefing.by')}
          options={[
            { value: 'article', label: t('briefing.byArticle') },
            { value: 'entries', label: t('briefing.byEntries') },
            { value: 'notes', label: t('briefing.byNotes') },
          ]}
          chosen={props.by}
          onChoose={props.onBy}
        />
        <div class="briefing-choice__what">{drawChoice()}</div>
        <p>
          <label class="editor__label" for={`${id}-title`}>
            {t('briefing.titleLabel')}
          </label>
          <input
            id={`${id}-title`}
            class="field"
            value={props.title}
            maxLength={200}
            onInput={({ currentTarget: { value } }) => props.onTitle(value)}
          />
        </p>
        {props.by !== 'notes' && (
          <label class="filters__check">
            <input
              type="checkbox"
              checked={props.withNotes}
              onChange={({ currentTarget: { checked } }) => props.onWithNotes(checked)}
            />
            {t('briefing.withNotes')}
          </label>
        )}
        <div class="tools">
          <button
            type="button"
            class="button"
            disabled={document === undefined}
            onClick={() => void props.onCopy().then(setCopied)}
          >
            <Icon of={Copy} />
            {t('briefing.copy')}
          </button>
          <button
            type="button"
            class="button"
            disabled={document === undefined}
            onClick={() => props.onSave('markdown')}
          >
            <Icon of={Download} />
            {t('briefing.saveMarkdown')}
          </button>
          <button
            type="button"
            class="button"
            disabled={document === undefined}
            onClick={() => props.onSave('html')}
          >
            <Icon of={Download} />
            {t('briefing.saveHtml')}
          </button>
          <button
            type="button"
            class="button button--primary"
            disabled={document === undefined}
            onClick={props.onPrint}
          >
            <Icon of={Printer} />
            {t('briefing.print')}
          </button>
        </div>
        <p role="status" class="soft page__status">
          {copied !== undefined && t(copied ? 'quote.copied' : 'quote.failed')}
          {document === undefined && t('briefing.nothing')}
        </p>
      </div>
      {document}
    </main>
  );

  function drawChoice() {
    switch (props.by) {
      case 'article':
        if (props.articles === undefined) return <p class="soft">{t('briefing.looking')}</p>;
        if (props.articles.length === 0) return <p class="soft">{t('briefing.noArticle')}</p>;
        return (
          <p>
            <label class="editor__label" for={`${id}-article`}>
              {t('briefing.article')}
            </label>
            <select
              id={`${id}-article`}
              class="field"
              value={props.article ?? ''}
              onChange={({ currentTarget: { value } }) => props.onArticle(value)}
            >
              {props.articles.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </p>
        );
      case 'entries':
        return (
          <fieldset class="briefing-choice__entries">
            <legend class="editor__label">{t('briefing.byEntries')}</legend>
            {props.entries.map(({ ref, title }) => (
              <label key={`${ref.pack} ${ref.entry}`} class="filters__check">
                <input
                  type="checkbox"
                  checked={props.isChosen(ref)}
                  onChange={() => props.onEntry(ref)}
                />
                {title}
              </label>
            ))}
          </fieldset>
        );
      case 'notes':
        return (
          <div class="briefing-choice__notes">
            <TagField tags={props.tags} known={props.knownTags} onTags={props.onTags} />
            {(['from', 'to'] as const).map((name) => (
              <p key={name} class="filters__one">
                <label for={`${id}-${name}`}>{t(`filter.${name}`)}</label>
                <input
                  id={`${id}-${name}`}
                  type="date"
                  class="field"
                  value={props.days[name]}
                  onChange={({ currentTarget: { value } }) =>
                    props.onDays({ ...props.days, [name]: value })
                  }
                />
              </p>
            ))}
          </div>
        );
      default:
        return props.by satisfies never;
    }
  }
}
