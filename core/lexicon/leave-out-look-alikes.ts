/**
 * A look-alike takes its place: what lies within it is neither mention nor evidence ("levelling up" in "Department
 * for Levelling Up"). A longer form from the same place or from further left takes it back ("report by" in "report by
 * Jane Roe"). Words that speak against the topic are kept always: mostly they are the look-alikes' own.
 */
import type { Hit, Lexicon, LexiconForm } from './lexicon.ts';

export interface LiveHit {
  readonly hit: Hit;
  readonly form: LexiconForm;
}

/**
 * @param hits in any order.
 * @returns what is left, look-alikes included, by pack (index of the lexicon), each in order of place, at one place the longer first.
 */
export function leaveOutLookAlikes(lexicon: Lexicon, hits: readonly Hit[]): LiveHit[][] {
  const byPack: LiveHit[][] = lexicon.packs.map(() => []);
  for (const hit of hits) {
    const form = lexicon.forms[hit.form];
    if (form !== undefined) byPack[form.pack]?.push({ hit, form });
  }
  return byPack.map((live) => {
    live.sort(byPlace);
    let taken = 0; // end of the last look-alike
    let furthest = { start: 0, end: 0 }; // of the forms so far
    return live.filter(({ hit, form }) => {
      if (form.role === 'against') return true;
      if (hit.end <= taken) return false;
      if (form.role === 'not') {
        // Where a longer form ends, one entry's name is no look-alike of another's.
        if (hit.end <= furthest.end - (hit.start > furthest.start ? 0 : 1)) return false;
        taken = hit.end;
      } else if (form.role === 'form' && hit.end > furthest.end) furthest = hit;
      return true;
    });
  });
}

const RANK = { form: 0, not: 1, cue: 2, near: 2, against: 2 } as const;

function byPlace(a: LiveHit, b: LiveHit): number {
  return (
    a.hit.start - b.hit.start || b.hit.end - a.hit.end || RANK[a.form.role] - RANK[b.form.role]
  );
}
