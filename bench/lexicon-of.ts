import type { Lexicon } from '../core/lexicon/lexicon.ts';

/** A lexicon in which each form is an entry of its own and always counts: the most that spotting can be asked for. */
export function lexiconOf(forms: readonly string[]): Lexicon {
  return {
    format: 1,
    version: `bench-${forms.length}`,
    packs: [{ id: 'https://bench.example/', revision: 1 }],
    entries: forms.map((form, index) => ({
      pack: 'https://bench.example/',
      entry: `entry-${index}`,
      title: form,
      kind: 'proposal',
    })),
    forms: forms.map((text, entry) => ({
      text,
      exact: false,
      role: 'form',
      entry,
      pack: 0,
      when: ['always'],
    })),
  };
}
