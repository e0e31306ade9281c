/** `near`: whether one of a form's cues stands within reach: in its block, in the page's article, or so many words away. */
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
  const byForm = new Map<number, Hit[]>();
  for (const { hit, form } of hits) {
    if (form.role !== 'near') continue;
    const known = byForm.get(hit.form);
    if (known) known.push(hit);
    else byForm.set(hit.form, [hit]);
  }

  return (hit, { near, within }) => {
    for (const cue of near) {
      const places = byForm.get(cue);
      if (places === undefined) continue;
      const found =
        within === 'page'
          ? places.find((place) => roleOf(place.block) !== 'aside' && isApart(place, hit))
          : findWithin(places, hit, within);
      if (found) return found;
    }
    return undefined;
  };
}

function findWithin(places: readonly Hit[], hit: Hit, within: 'block' | number): Hit | undefined {
  const isReached = (place: Hit) =>
    within === 'block' ? place.block >= hit.block : place.word >= hit.word - within;
  let index = firstIndex(places, isReached);
  for (; index < places.length; index += 1) {
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

/** Index of the first for which `test` holds, where it holds for all after it too. */
function firstIndex<T>(items: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && test(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
