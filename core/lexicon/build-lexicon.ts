/**
 * Builds the lexicon of the enabled packs: what a page needs to spot mentions, and nothing more. Pure, so that the same
 * packs give the same bytes and the same version wherever it runs.
 */
import type { Condition, Form, Pack } from '../pack/pack.ts';
import type { Lexicon, LexiconCondition, LexiconEntry, LexiconForm } from './lexicon.ts';

export function buildLexicon(packs: readonly Pack[]): Lexicon {
  const entries: LexiconEntry[] = [];
  const collected = collectForms();
  for (const [pack, { id, entries: packEntries, topic }] of packs.entries()) {
    const outside = { exact: false, entry: -1, pack } as const;
    const nearWord = (text: string) => collected.add({ ...outside, text, role: 'near' });
    for (const { id: slug, title, kind, forms, not = [] } of packEntries) {
      const entry = entries.length;
      entries.push({ pack: id, entry: slug, title, kind });
      for (const form of forms) {
        const when = form.when.map((condition) => readCondition(condition, nearWord));
        const exact = form.case === 'exact';
        for (const text of wordingsOf(form)) {
          if (not.includes(text)) continue;
          collected.add({ text, exact, role: 'form', entry, pack, when });
        }
      }
      for (const text of not) collected.add({ text, exact: false, role: 'not', entry, pack });
    }
    for (const text of topic?.cues ?? []) collected.add({ ...outside, text, role: 'cue' });
    for (const text of topic?.against ?? []) collected.add({ ...outside, text, role: 'against' });
  }
  const content = {
    packs: packs.map(({ id, revision }) => ({ id, revision })),
    entries,
    forms: collected.forms,
  };
  return { format: 1, version: fingerprint(JSON.stringify(content)), ...content };
}

/** A back-reference by "the" is one by "this" too. Not by "that": in "pots that fund" it points to nothing. */
function wordingsOf({ text, when }: Form): readonly string[] {
  const rest = when.includes('back-reference') ? /^([Tt])he (?!same )(.+)/u.exec(text) : null;
  if (rest === null) return [text];
  const [, t, noun] = rest;
  return [text, ...['his', 'hese', 'hose', 'he same'].map((end) => `${t}${end} ${noun}`)];
}

function readCondition(
  condition: Form['when'][number],
  nearWord: (text: string) => number,
): LexiconCondition {
  return typeof condition === 'object' ? readNear(condition, nearWord) : condition;
}

function readNear(
  { near, within = 'block' }: Extract<Condition, object>,
  nearWord: (text: string) => number,
): LexiconCondition {
  return { near: [...new Set(near.map(nearWord))], within };
}

/** Forms in order of first use; one that says the same as an earlier one is that one. */
function collectForms() {
  const forms: LexiconForm[] = [];
  const indexes = new Map<string, number>();
  return {
    forms,
    add(form: LexiconForm): number {
      const key = JSON.stringify([
        form.text,
        form.exact,
        form.role,
        form.entry,
        form.pack,
        form.when ?? null,
      ]);
      const known = indexes.get(key);
      if (known !== undefined) return known;
      indexes.set(key, forms.length);
      return forms.push(form) - 1;
    },
  };
}

/** FNV-1a, twice with different seeds: 16 hexadecimal digits. Tells versions apart; it is no proof against forgery. */
function fingerprint(text: string): string {
  let first = 0x811c9dc5;
  let second = 0xcbf29ce4;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x5bd1e995);
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
