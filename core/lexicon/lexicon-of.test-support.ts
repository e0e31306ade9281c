import type { Lexicon, LexiconForm } from './lexicon.ts';

/** A lexicon of forms alone, each of an entry of its own, for tests of the matcher. */
export function lexiconOf(forms: readonly (string | Partial<LexiconForm>)[]): Lexicon {
  return {
    format: 1,
    version: 'test',
    packs: [{ id: 'https://pack.example/', revision: 1 }],
    entries: forms.map((_, entry) => ({
      pack: 'https://pack.example/',
      entry: `entry-${entry}`,
      title: `Entry ${entry}`,
      kind: 'proposal',
    })),
    forms: forms.map((form, entry) => ({
      text: '',
      exact: false,
      role: 'form',
      entry,
      pack: 0,
      when: ['always'],
      ...(typeof form === 'string' ? { text: form } : form),
    })),
  };
}
