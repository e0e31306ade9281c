/**
 * What a back-reference points to: the nearest thing named before it that has this form ("the Act", of two named Acts the
 * last), unless something else of that kind was named since. Such a rival is another entry or a look-alike whose name holds
 * the same words ("Levelling Up Fund", then "the fund"), or a name that no pack knows (`find-rivals.ts`).
 */

import { findRivals, pointsElsewhere } from './find-rivals.ts';
import type { Hit } from './lexicon.ts';

/** Something that the article named: an entry's form, or a look-alike. */
export interface Naming {
  /** Index into `Lexicon.entries`; undefined: a look-alike. */
  readonly entry: number | undefined;
  readonly hit: Hit;
  /** As the pack writes it. */
  readonly text: string;
}

/** Undefined: nothing was named before that it could point to. */
export type Antecedent = (Naming & { readonly entry: number }) | 'rival' | undefined;

/** In words: about three paragraphs. Further on a reader has forgotten, and so do we, unless it was named again. */
const MEMORY = 150;
/** In UTF-16 units: how much text before a back-reference is read for rivals that no pack knows. */
const WINDOW = 500;

export function findAntecedent({
  hit,
  text,
  entries,
  namings,
  read,
  isOwn,
  isSubject,
}: {
  hit: Hit;
  /** The back-reference, as the pack writes it. */
  text: string;
  /** Those that have this back-reference. */
  entries: ReadonlySet<number>;
  /** In order, all before `hit`. */
  namings: readonly Naming[];
  /** The text itself; without it only rivals that the pack knows are seen. */
  read: ((start: number, end: number) => string) | undefined;
  /** Whether the report's author is named there: "Roe's long report" is no rival. */
  isOwn: (start: number, end: number) => boolean;
  /** Whether the page is about this entry. */
  isSubject: (entry: number) => boolean;
}): Antecedent {
  const words = text.split(' ').slice(1);
  const noun = words.length === 1 ? words[0] : undefined;
  if (read && noun !== undefined && pointsElsewhere(read(hit.end, hit.end + WINDOW))) {
    return 'rival';
  }

  const fits = (naming: Naming): naming is Naming & { readonly entry: number } =>
    naming.entry !== undefined && entries.has(naming.entry);
  let antecedent: Exclude<Antecedent, 'rival'>;
  for (let index = namings.length - 1; index >= 0; index -= 1) {
    const naming = namings[index];
    if (naming === undefined || hit.word - naming.hit.word > MEMORY) break;
    if (fits(naming)) {
      // Of "the response to the Roe report" the response comes to mind first.
      const around = namings[index - 1];
      const isAround = around && fits(around) && around.hit.end >= naming.hit.end;
      antecedent = isAround ? around : naming;
      break;
    }
    if (holds(naming.text, words)) return 'rival';
  }

  if (read && noun !== undefined) {
    const since = Math.max(antecedent?.hit.end ?? 0, hit.start - WINDOW);
    const rivals = findRivals(read(since, hit.start), noun, [...entries].some(isSubject));
    if (rivals.some(({ start, end }) => !isOwn(since + start, since + end))) return 'rival';
  }
  return antecedent;
}

function holds(name: string, words: readonly string[]): boolean {
  const spaced = ` ${name.toLowerCase().replaceAll('-', ' ')} `;
  return words.length > 0 && words.every((word) => spaced.includes(` ${word.toLowerCase()} `));
}
