/** Which cues of a pack name the report's author: those whose possessive opens a form of the report ("Jane Roe" of "Jane Roe's report"). */
import type { Lexicon } from './lexicon.ts';

/** @returns indexes into `forms`. */
export function findAuthors({ entries, forms }: Lexicon, pack: number): ReadonlySet<number> {
  const openings = forms.flatMap((form) =>
    form.pack === pack && form.role === 'form' && entries[form.entry]?.kind === 'report'
      ? [plain(form.text)]
      : [],
  );
  const authors = new Set<number>();
  for (const [index, cue] of forms.entries()) {
    if (cue.pack !== pack || cue.role !== 'cue') continue;
    const possessive = `${plain(cue.text)}'s `;
    if (openings.some((opening) => opening.startsWith(possessive))) authors.add(index);
  }
  return authors;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}
