/** Which cues name a report's author: those whose possessive opens a form of the report ("Jane Roe" of "Jane Roe's report"). */
import type { Lexicon } from './lexicon.ts';

const known = new WeakMap<Lexicon, ReadonlySet<number>>();

/** Indexes into `forms`. Worked out once a lexicon: a page that grows is judged many times. */
export function findAuthors(lexicon: Lexicon): ReadonlySet<number> {
  const authors = known.get(lexicon) ?? listAuthors(lexicon);
  known.set(lexicon, authors);
  return authors;
}

function listAuthors({ packs, entries, forms }: Lexicon): ReadonlySet<number> {
  const openings: string[][] = packs.map(() => []);
  for (const { role, pack, entry, text } of forms) {
    const isOfReport = role === 'form' && entries[entry]?.kind === 'report';
    if (isOfReport) openings[pack]?.push(plain(text));
  }
  const authors = new Set<number>();
  for (const [index, { role, pack, text }] of forms.entries()) {
    if (role !== 'cue') continue;
    const possessive = `${plain(text)}'s `;
    if (openings[pack]?.some((opening) => opening.startsWith(possessive))) authors.add(index);
  }
  return authors;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}
