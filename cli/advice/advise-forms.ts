/**
 * Forms that fire where they should not, or never: a wrong card costs the reader's trust, and a form that another one
 * covers costs the commentator's time.
 */
import { readFormSpelling } from '../../core/lexicon/form-spelling.ts';
import { readWords } from '../../core/lexicon/read-words.ts';
import type { Condition, Entry, Form, Pack } from '../../core/pack/pack.ts';
import { joinPointer, type PackIssue } from '../../core/pack/pack-issue.ts';

const POINTING_WORDS = new Set(['the', 'this', 'that', 'these', 'his', 'her', 'its', 'their']);
const POINTING_LENGTH = 2; // words: "the levy" points back, "the Big Society" is a name
const SHORT = 4; // letters: an abbreviation, or a word too common to mean one thing

export function adviseForms(entry: Entry, at: string): PackIssue[] {
  const { forms, not = [] } = entry;
  if (forms.length === 0) return [{ pointer: at, rule: 'has no forms: it is never spotted' }];
  const advice = forms.flatMap((form, index) => {
    const pointer = `${at}/forms/${index}`;
    const rules = [
      adviseAlways(form),
      adviseShadowed(form, index, forms),
      adviseExcluded(form, not),
    ];
    return rules.flatMap((rule) => (rule === undefined ? [] : [{ pointer, rule }]));
  });
  const waiting = forms.findIndex(({ when }) => when.every(needsNaming));
  if (waiting !== -1 && forms.every(({ when }) => when.every(needsNaming))) {
    advice.push({
      pointer: `${at}/forms/${waiting}`,
      rule: 'waits for the entry to be named in full, and no other form names it',
    });
  }
  return advice;
}

function needsNaming(condition: Condition): boolean {
  return condition === 'spelled-out' || condition === 'back-reference';
}

/** A form that always counts must mean one thing wherever it stands. */
function adviseAlways({ text, when, ...form }: Form): string | undefined {
  if (!when.includes('always')) return undefined;
  const words = text.split(/\s+/);
  const points = POINTING_WORDS.has((words[0] ?? '').toLowerCase());
  if (points && words.length <= POINTING_LENGTH) {
    return `“${text}” always counts, though it points to something said before: add when: back-reference`;
  }
  if (words.length > 1) return undefined;
  if (text.length <= SHORT && form.case !== 'exact') {
    return `“${text}” is short and always counts, in any case: add case: exact and when: spelled-out`;
  }
  if (text === text.toLowerCase()) {
    return `“${text}” is one common word and always counts: say when, as on-topic or near`;
  }
  return undefined;
}

/** The matcher folds case, plurals, possessives, dashes, quotes and spaces: such variants need not be written. */
function adviseShadowed(form: Form, index: number, forms: readonly Form[]): string | undefined {
  const cover = forms.find(
    (other, at) =>
      at !== index &&
      covers(other, form) &&
      // Of two that cover each other the later one is the one too many.
      (at < index || !covers(form, other)),
  );
  if (cover === undefined) return undefined;
  return cover.text === form.text
    ? `“${form.text}” is written twice`
    : `“${form.text}” is already found by “${cover.text}”`;
}

function covers(cover: Form, form: Form): boolean {
  if (cover.case === 'exact' && form.case !== 'exact') return false;
  if (!cover.when.includes('always') && JSON.stringify(cover.when) !== JSON.stringify(form.when)) {
    return false;
  }
  return admits(cover, form.text);
}

function adviseExcluded({ text }: Form, not: readonly string[]): string | undefined {
  const lookAlike = not.find((other) => admits({ text: other }, text));
  return lookAlike && `“${text}” never fires: “${lookAlike}” is under not`;
}

function admits({ text, ...form }: Pick<Form, 'text' | 'case'>, written: string): boolean {
  const lexiconForm = {
    text,
    exact: form.case === 'exact',
    role: 'form',
    entry: 0,
    pack: 0,
  } as const;
  return readFormSpelling(lexiconForm).admits(written);
}

interface Owner {
  readonly entry: Entry;
  readonly form: Form;
  readonly pointer: string;
}

/** The same words in two entries, counting at the same time. Back-references are shared on purpose: the nearest wins. */
export function adviseSharedForms({ entries }: Pack): PackIssue[] {
  const owners = new Map<string, Owner>();
  return entries.flatMap((entry, number) =>
    entry.forms.flatMap((form, index) => {
      const pointer = joinPointer(`/entries/${number}/forms`, index);
      const key = readWords(form.text)
        .map(({ folded }) => folded)
        .join(' ');
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, { entry, form, pointer });
      if (owner === undefined || owner.entry === entry || !clash(owner.form, form)) return [];
      return [
        { pointer, rule: `“${form.text}” is ambiguous: it also names “${owner.entry.title}”` },
      ];
    }),
  );
}

function clash(a: Form, b: Form): boolean {
  return (
    a.when.some((condition) => {
      if (condition === 'back-reference') return false;
      const same = JSON.stringify(condition);
      return condition === 'always' || b.when.some((other) => JSON.stringify(other) === same);
    }) || b.when.includes('always')
  );
}
