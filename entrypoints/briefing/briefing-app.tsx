/** Joins the briefing with what is open, what is kept, and the entries as they are now. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BriefingDocument } from '../../components/briefing/briefing-document.tsx';
import { type BriefingBy, BriefingPage } from '../../components/briefing/briefing-page.tsx';
import { createBriefingWords } from '../../components/briefing/create-briefing-words.ts';
import { buildBriefing } from '../../core/export/briefing.ts';
import { briefingToHtml } from '../../core/export/briefing-to-html.ts';
import { briefingToMarkdown } from '../../core/export/briefing-to-markdown.ts';
import { type BriefingChoice, chooseForBriefing } from '../../core/export/choose-for-briefing.ts';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import { hostOf } from '../../core/selector/host-of.ts';
import { copyQuotation } from '../shared/copy-quotation.ts';
import { dayOf } from '../shared/day-of.ts';
import { fileName, saveFile } from '../shared/save-file.ts';
import { useNoteParser } from '../shared/use-note-parser.ts';
import { useNotes } from '../shared/use-notes.ts';
import { type Article, isSameEntry, useArticles } from './use-articles.ts';
import { useEntryTitles } from './use-entry-titles.ts';
import { useEntryViews } from './use-entry-views.ts';

const words = createBriefingWords(i18n.t);
const START = new URLSearchParams(location.hash.slice(1));

export function BriefingApp() {
  const { notes, knownTags } = useNotes();
  const articles = useArticles(notes);
  const titles = useEntryTitles();
  const parse = useNoteParser();
  const [by, setBy] = useState<BriefingBy>(START.has('tag') ? 'notes' : 'article');
  const [given, setGiven] = useState<string>();
  const [chosen, setChosen] = useState<readonly EntryRef[]>([]);
  const [tags, setTags] = useState<readonly string[]>(START.getAll('tag'));
  const [days, setDays] = useState({ from: '', to: '' });
  const [withNotes, setWithNotes] = useState(true);
  const [named, setNamed] = useState<string>();

  const article = articles?.find(({ page }) => page.url === given) ?? startOf(articles);
  const choice = choose();
  const choiceKey = JSON.stringify(choice);
  const parts = useMemo(
    () => choice && chooseForBriefing(notes ?? [], choice, { dayOf }),
    [notes, choiceKey],
  );
  const entries = useEntryViews(parts?.entries ?? []);
  const title = named ?? defaultTitle();

  const briefing = useMemo(() => {
    const isEmpty = entries === undefined || (entries.length === 0 && parts?.notes.length === 0);
    if (parts === undefined || parse === undefined || isEmpty) return undefined;
    return buildBriefing({
      title,
      entries,
      notes: withNotes || by === 'notes' ? parts.notes : [],
      ...(choice?.by === 'article' && { page: choice.page }),
      now: new Date().toISOString(),
      parse,
    });
  }, [title, entries, parts, withNotes, by, parse]);

  useEffect(() => {
    document.title = title; // the name that the browser gives a PDF
  }, [title]);

  return (
    <BriefingPage
      by={by}
      onBy={setBy}
      title={title}
      onTitle={setNamed}
      articles={articles?.map(({ page }) => ({
        key: page.url,
        label: [page.title, hostOf(page.url)].filter(Boolean).join(' · '),
      }))}
      article={article?.page.url}
      onArticle={setGiven}
      entries={titles}
      isChosen={(ref) => chosen.some((one) => isSameEntry(one, ref))}
      onEntry={(ref) =>
        setChosen(
          chosen.some((one) => isSameEntry(one, ref))
            ? chosen.filter((one) => !isSameEntry(one, ref))
            : [...chosen, ref],
        )
      }
      knownTags={knownTags}
      tags={tags}
      onTags={setTags}
      days={days}
      onDays={setDays}
      withNotes={withNotes}
      onWithNotes={setWithNotes}
      document={briefing && <BriefingDocument briefing={briefing} words={words} />}
      onCopy={async () =>
        briefing !== undefined &&
        copyQuotation({
          text: briefingToMarkdown(briefing, words),
          html: briefingToHtml(briefing, words),
        })
      }
      onSave={(format) => {
        if (briefing === undefined) return;
        if (format === 'html') {
          saveFile(fileName('briefing', 'html'), briefingToHtml(briefing, words), 'text/html');
        } else {
          const text = briefingToMarkdown(briefing, words);
          saveFile(fileName('briefing', 'md'), text, 'text/markdown');
        }
      }}
      onPrint={() => print()}
    />
  );

  function choose(): BriefingChoice | undefined {
    switch (by) {
      case 'article':
        return article && { by, page: article.page, entries: article.entries };
      case 'entries':
        return { by, entries: chosen };
      case 'notes':
        return { by, tags, from: days.from || undefined, to: days.to || undefined };
      default:
        return by satisfies never;
    }
  }

  function defaultTitle(): string {
    if (by === 'article' && article) {
      return i18n.t('briefing.titleOf', { title: article.page.title || article.page.url });
    }
    return i18n.t('briefing.heading');
  }
}

/** The tab that the briefing was asked for from, else the first. */
function startOf(articles: readonly Article[] | undefined): Article | undefined {
  const tab = START.get('tab');
  return articles?.find(({ tabId }) => String(tabId) === tab) ?? articles?.[0];
}
