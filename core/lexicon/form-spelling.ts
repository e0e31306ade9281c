/** A form made ready to be compared with places in the text. */
import type { LexiconForm } from './lexicon.ts';
import { listSpellings, readSpelling, readsAs } from './spelling.ts';

export interface FormSpelling {
  /** UTF-16 units of signs that the form has before its first word and after its last, as the £ of `£2bn`. */
  readonly before: number;
  readonly after: number;
  /** Whether a text, from the form's first sign to its last, reads as the form. */
  readonly admits: (text: string) => boolean;
}

const NEVER: FormSpelling = { before: 0, after: 0, admits: () => false };

export function readFormSpelling(form: LexiconForm | undefined): FormSpelling {
  if (form === undefined) return NEVER;
  const spellings = listSpellings(form.text);
  const gaps = spellings[0]?.gaps ?? [];
  const lowered = form.exact ? form.text : form.text.toLowerCase();
  return {
    before: gaps[0]?.length ?? 0,
    after: gaps.at(-1)?.length ?? 0,
    admits(text) {
      // Most places are written as the form is; the rest is read word by word.
      if (text === form.text || (!form.exact && text.toLowerCase() === lowered)) return true;
      const seen = readSpelling(text);
      return spellings.some((spelling) => readsAs(seen, spelling, form.exact));
    },
  };
}
