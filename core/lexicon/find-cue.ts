/** `near`: whether one of a form's cues stands within reach: in its block, in the page's article, or so many words away. */
import { firstIndex } from './first-index.ts';
import type { LiveHit } from './leave-out-look-alikes.ts';
import type { BlockRole, Hit, LexiconCondition } from './lexicon.ts';

type Near = Extract<LexiconCondition, object>;

/** Gives the cue's hit, or undefined. Built once for a page's hits; each question costs a few binary searches. */
export type FindCue = (hit: Hit, condition: Near) => Hit | undefined;

/** @param hits of one pack, in order. */
export function createFindCue(
  hits: readonly LiveHit[],
  roleOf: (block: number) => BlockRole,
): FindCue {
  const everywhere = new Map<number, Hit[]>();
  const inArticle = new Map<number, Hit[]>();
  for (const { hit, form } of hits) {
    if (form.role !== 'near') continue;
    add(everywhere, hit);
    if (roleOf(hit.block) !== 'aside') add(inArticle, hit);
  }

  return (hit, { near, within }) => {
    for (const cue of near) {
      const found =
        within === 'page'
          ? inArticle.get(cue)?.find((place) => isApart(place, hit))
          : findWithin(everywhere.get(cue) ?? [], hit, within);
      if (found) return found;
    }
    return undefined;
  };
}

function add(places: Map<number, Hit[]>, hit: Hit): void {
  const known = places.get(hit.form);
  if (known) known.push(hit);
  else places.set(hit.form, [hit]);
}

function findWithin(places: readonly Hit[], hit: Hit, within: 'block' | number): Hit | undefined {
  const isReached = (place: Hit) =>
    within === 'block' ? place.block >= hit.block : place.word >= hit.word - within;
  for (let index = firstIndex(places, isReached); index < places.length; index += 1) {
    const place = places[index];
    if (place === undefined) return undefined;
    const isPast = within === 'block' ? place.block > hit.block : place.word > hit.word + within;
    if (isPast) return undefined;
    if (isApart(place, hit)) return place;
  }
  return undefined;
}

/** A form is no cue of itself. */
function isApart(a: Hit, b: Hit): boolean {
  return a.end <= b.start || b.end <= a.start;
}
