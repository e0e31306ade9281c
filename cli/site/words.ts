/** The words of a published site, in the tool's language. */
import type { TextPart } from '../../core/library/list-texts.ts';
import type { Confidence, EntryKind, Stance, Status } from '../../core/pack/pack.ts';

export const KIND_WORDS: Readonly<Record<EntryKind, string>> = {
  report: 'The report',
  proposal: 'Proposals of the report',
  theme: 'Themes of the report',
  neighbour: 'What came of it, or beside it',
};

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  critical: 'Critical',
  mixed: 'Mixed',
  supportive: 'Supportive',
  neutral: 'Neutral',
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  rejected: 'Rejected',
  adopted: 'Adopted',
  partly: 'Partly adopted',
  superseded: 'Replaced',
  open: 'Open',
};

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  high: 'well sourced',
  medium: 'from one secondary source',
  low: 'uncertain',
};

export const PART_WORDS: Readonly<Record<TextPart, string>> = {
  title: 'Title',
  publisher: 'Publisher',
  language: 'Language',
  licence: 'Licence',
  report: 'Report',
  addresses: 'Addresses',
  sites: 'Sites',
  topic: 'Words of the topic',
  kind: 'Kind',
  about: 'Subject key',
  proposal: 'Proposal',
  caution: 'Caution',
  citations: 'Sources',
  forms: 'Forms',
  not: 'Look-alikes',
  related: 'Related entries',
  critique: 'Critique',
  outcome: 'Outcome',
};
