/** The words of a briefing, from those on screen. */
import type { BriefingWords } from '../../core/export/briefing-words.ts';
import { formatMoment, formatPartialDate } from '../format-date.ts';
import type { Translate } from '../words.ts';

export function createBriefingWords(t: Translate): BriefingWords {
  const languageTag = t('languageTag');
  const date = (written: string) => formatPartialDate(written, languageTag);
  const moment = (written: string) => formatMoment(written, languageTag);
  return {
    languageTag,
    date,
    moment,
    made: (written) => t('briefing.made', { moment: moment(written) }),
    article: t('briefing.article'),
    kind: {
      report: t('kind.report'),
      proposal: t('kind.proposal'),
      theme: t('kind.theme'),
      neighbour: t('kind.neighbour'),
    },
    proposal: t('entry.proposal'),
    whatItIs: t('entry.whatItIs'),
    caution: t('entry.caution'),
    critique: t('entry.critique'),
    noCritique: t('entry.noCritique'),
    outcomes: t('entry.outcomes'),
    noOutcomes: t('entry.noOutcomes'),
    notes: t('notes.heading'),
    otherNotes: t('briefing.otherNotes'),
    sources: t('entry.sources'),
    stance: {
      critical: t('stance.critical'),
      mixed: t('stance.mixed'),
      supportive: t('stance.supportive'),
      neutral: t('stance.neutral'),
    },
    status: {
      rejected: t('status.rejected'),
      adopted: t('status.adopted'),
      partly: t('status.partly'),
      superseded: t('status.superseded'),
      open: t('status.open'),
    },
    confidence: {
      high: t('confidence.high'),
      medium: t('confidence.medium'),
      low: t('confidence.low'),
    },
    undated: t('entry.undated'),
    voice: (name, organisation) =>
      name !== undefined && organisation !== undefined
        ? t('entry.by', { name, organisation })
        : (name ?? organisation ?? ''),
    about: ({ title, author, date: written }) =>
      t('entry.about', { title, author, date: date(written) }),
    from: ({ title, publisher, revision, published, licence }) =>
      t('entry.from', { title, publisher, revision, published: date(published), licence }),
  };
}
