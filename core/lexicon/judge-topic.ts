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
  /** Index into `Lexicon.packs`. */
  readonly pack: number;
  readonly onTopic: boolean;
  /** The page is clearly about something else: a word that happens to stand near a form then proves nothing. */
  readonly elsewhere: boolean;
  /** How much spoke for it (the entries; the cues, the author among them) and against. */
  readonly weights: { readonly entries: number; readonly cues: number; readonly against: number };
  /** What spoke for it, as the pack writes it: of each entry the form that weighs most, the weightiest first; then cues. */
  readonly evidence: readonly string[];
}

/** What a name weighs that needs no condition: of the report, of a proposal of three words or more, of one of two, of the rest. */
const NAME = { report: 6, long: 2.5, short: 2, other: 1 } as const;
/** What a name weighs that counts only under a condition; one word alone says almost nothing. */
const MAYBE = { report: 1.5, proposal: 1, other: 0.5, word: 0.25 } as const;
const REPEATED = 0.5; // each further clear name of the same entry, three at most
const CUE = 0.75; // each cue
const AUTHOR = 2; // the report's author, beyond being a cue; a surname alone others have too
const AGAINST = 2; // each word that speaks against
const FOREMOST = 1.5; // times: in the title or a heading
const MOST_OTHER = 2; // themes and neighbours together: they are met on pages about neither report nor proposal
const MOST_CUES = 3;

/** Of the entries alone, and of all evidence together. */
const ENOUGH = { entries: 2, all: 4 } as const;
/** Where neither the report nor its author is spoken of. */
const ENOUGH_UNNAMED = { entries: 3, all: 6 } as const;

/** Of the words against, at least: two of them. And more than all clear names: mere look-alikes of ours do not outweigh them. */
const ELSEWHERE = 4;

export function judgeTopic({
  lexicon,
  pack,
  hits,
  roleOf,
  authors,
}: {
  lexicon: Lexicon;
  pack: number;
  /** Indexes of the cues that name the report's author. */
  authors: ReadonlySet<number>;
  /** Of this pack, in order. */
  hits: readonly LiveHit[];
  roleOf: (block: number) => BlockRole;
}): Topic {
  const entries = new Map<number, { weight: number; text: string; repeats: number }>();
  const words = new Map<number, number>();
  let reportNamed = false;
  let against = 0;

  for (const { hit, form } of hits) {
    const role = roleOf(hit.block);
    if (role === 'aside') continue;
    const place = role === 'text' ? 1 : FOREMOST;
    if (form.role === 'cue' || form.role === 'against') {
      words.set(hit.form, Math.max(words.get(hit.form) ?? 0, place));
    } else if (form.role === 'form') {
      const weight = weigh(lexicon, form) * place;
      if (weight === 0) continue;
      const known = entries.get(form.entry);
      const clear = isAlways(form);
      const isBest = known === undefined || weight > known.weight;
      entries.set(form.entry, {
        ...(isBest ? { weight, text: form.text } : known),
        repeats: (known?.repeats ?? -1) + (clear ? 1 : 0),
      });
      reportNamed ||= lexicon.entries[form.entry]?.kind === 'report';
    }
  }

  let report = 0;
  let other = 0;
  let clear = 0;
  for (const [entry, { weight, repeats }] of entries) {
    const kind = lexicon.entries[entry]?.kind;
    const sum = weight + REPEATED * Math.max(0, Math.min(3, repeats));
    if (repeats >= 0) clear += sum;
    if (kind === 'report' || kind === 'proposal') report += sum;
    else other += sum;
  }
  let cues = 0;
  let author = 0;
  const cueTexts: string[] = [];
  for (const [index, place] of words) {
    const form = lexicon.forms[index];
    if (form === undefined) continue;
    if (form.role === 'against') against += AGAINST * place;
    else {
      cues += CUE * place;
      cueTexts.push(form.text);
    }
    if (authors.has(index) && form.text.includes(' ')) author = AUTHOR;
  }

  const ofEntries = report + Math.min(MOST_OTHER, other);
  const speaksFor = ofEntries + Math.min(MOST_CUES, cues) + author;
  const enough = reportNamed || author > 0 ? ENOUGH : ENOUGH_UNNAMED;
  const onTopic = ofEntries >= enough.entries && speaksFor - against >= enough.all;
  return {
    pack,
    onTopic,
    elsewhere: !onTopic && against >= ELSEWHERE && against > clear + author,
    weights: { entries: ofEntries, cues: Math.min(MOST_CUES, cues) + author, against },
    evidence: [...[...entries.values()].sort(heavier).map(({ text }) => text), ...cueTexts],
  };
}

function heavier(a: { weight: number }, b: { weight: number }): number {
  return b.weight - a.weight;
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
