/**
 * Whether a page is about the report of a pack: decided once, from all that stands on it, before any mention is judged.
 * Evidence are the entries' own forms (the clearer the form, the more it weighs), the pack's `cue` and `against` words,
 * and where they stand. Each entry and each word counts once, so that a page which says "levelling up" fifty times says
 * it once; only clear names gain a little by repetition. What stands aside (navigation, teasers, footers) says nothing.
 * The weights are judgements, held by the labelled texts of `tests/`.
 */
import type { LiveHit } from './leave-out-look-alikes.ts';
import type { BlockRole, Lexicon, LexiconForm } from './lexicon.ts';

export interface Topic {
  readonly onTopic: boolean;
  /** The page is clearly about something else: a word that happens to stand near a form then proves nothing. */
  readonly elsewhere: boolean;
  /** What spoke for it, as the pack writes it: of each entry the form that weighs most, the weightiest first; then cues. */
  readonly evidence: readonly string[];
}

/** What a clear name weighs, one that needs no condition: of the report, of a proposal by its words, of the rest. */
const NAME = { report: 6, long: 2.5, short: 2, other: 1 } as const;
/** What a form weighs that counts only under a condition; one word alone says almost nothing. */
const MAYBE = { report: 1.5, proposal: 1, other: 0.5, word: 0.25 } as const;
const REPEATED = 0.5; // each further clear name of the same entry,
const MOST_REPEATED = 3; // so many at most
const CUE = 0.75; // each cue
const AUTHOR = 2; // the report's author in full, beyond being a cue; a surname alone others have too
const AGAINST = 2; // each word that speaks against
const FOREMOST = 1.5; // times: in the title or a heading
const MOST_OTHER = 2; // themes and neighbours together: they are met on pages about neither report nor proposal
const MOST_CUES = 3;

/**
 * What it takes, by what the page names: of the entries (clear names alone, where neither report nor author is named),
 * and of all evidence. A page of another trade may use the words of many a proposal.
 */
const ENOUGH = {
  report: { entries: 2, all: 4 },
  author: { entries: 2.5, all: 5 },
  surname: { entries: 3, all: 6 },
  neither: { entries: 5, all: 7 },
} as const;
/** Of words against: one in the title or two in the text, where they outweigh all clear names. */
const ELSEWHERE = 3;

export function judgeTopic({
  lexicon,
  hits,
  roleOf,
  authors,
}: {
  lexicon: Lexicon;
  /** Of one pack, in order. */
  hits: readonly LiveHit[];
  roleOf: (block: number) => BlockRole;
  /** Indexes of the cues that name the report's author. */
  authors: ReadonlySet<number>;
}): Topic {
  const { named, words } = gatherEvidence(lexicon, hits, roleOf);

  const sum = { own: 0, other: 0, clear: 0, cues: 0, author: 0, against: 0 };
  let anchor: keyof typeof ENOUGH = 'neither';
  for (const [entry, { weight, clear }] of named) {
    const kind = lexicon.entries[entry]?.kind;
    const all = weight + REPEATED * Math.min(MOST_REPEATED, Math.max(0, clear - 1));
    if (clear > 0) sum.clear += all;
    if (kind === 'report' || kind === 'proposal') sum.own += all;
    else sum.other += all;
    if (kind === 'report') anchor = 'report';
  }
  const cues: string[] = [];
  for (const [index, { form, place }] of words) {
    if (form.role === 'against') {
      sum.against += AGAINST * place;
      continue;
    }
    cues.push(form.text);
    sum.cues += CUE * place;
    if (!authors.has(index)) continue;
    if (form.text.includes(' ')) {
      sum.author = AUTHOR;
      if (anchor !== 'report') anchor = 'author';
    } else if (anchor === 'neither') anchor = 'surname';
  }

  const entries = sum.own + Math.min(MOST_OTHER, sum.other);
  const all = entries + Math.min(MOST_CUES, sum.cues) + sum.author - sum.against;
  const enough = ENOUGH[anchor];
  const onTopic =
    (anchor === 'neither' ? sum.clear : entries) >= enough.entries && all >= enough.all;
  return {
    onTopic,
    elsewhere: !onTopic && sum.against >= ELSEWHERE && sum.against > sum.clear + sum.author,
    evidence: [...[...named.values()].sort(heavier).map(({ text }) => text), ...cues],
  };
}

interface Named {
  /** Of the form that weighs most. */
  readonly weight: number;
  readonly text: string;
  /** How often it is named by forms that need no condition. */
  readonly clear: number;
}

/** By entry what names it; by form the words for and against, with the most prominent place of each. */
function gatherEvidence(
  lexicon: Lexicon,
  hits: readonly LiveHit[],
  roleOf: (block: number) => BlockRole,
) {
  const named = new Map<number, Named>();
  const weights = new Map<number, number>();
  const words = new Map<number, { form: LexiconForm; place: number }>();
  for (const { hit, form } of hits) {
    const role = roleOf(hit.block);
    if (role === 'aside') continue;
    const place = role === 'text' ? 1 : FOREMOST;
    if (form.role === 'cue' || form.role === 'against') {
      words.set(hit.form, { form, place: Math.max(words.get(hit.form)?.place ?? 0, place) });
    } else if (form.role === 'form') {
      const weighed = weights.get(hit.form) ?? weigh(lexicon, form);
      weights.set(hit.form, weighed);
      if (weighed === 0) continue;
      const weight = weighed * place;
      const known = named.get(form.entry) ?? { weight: 0, text: '', clear: 0 };
      const best = known.weight >= weight ? known : { weight, text: form.text };
      named.set(form.entry, { ...best, clear: known.clear + (isAlways(form) ? 1 : 0) });
    }
  }
  return { named, words };
}

function weigh(lexicon: Lexicon, form: LexiconForm): number {
  const kind = lexicon.entries[form.entry]?.kind;
  const length = form.text.split(/[\s-]+/).length;
  if (isAlways(form)) {
    if (kind === 'report') return NAME.report;
    if (kind !== 'proposal' || length === 1) return NAME.other;
    return length > 2 ? NAME.long : NAME.short;
  }
  const mayStandAlone = form.when?.some((when) => when === 'on-topic' || typeof when === 'object');
  if (!mayStandAlone || form.when?.includes('back-reference')) return 0;
  if (length === 1) return MAYBE.word;
  return kind === 'report' || kind === 'proposal' ? MAYBE[kind] : MAYBE.other;
}

function isAlways(form: LexiconForm): boolean {
  return form.when?.includes('always') ?? false;
}

function heavier(a: Named, b: Named): number {
  return b.weight - a.weight;
}
