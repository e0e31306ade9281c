/**
 * `npm run bench:search`: the notebook's index beside a scan that gives the same results, both in the same run, at ten
 * thousand notes. Exits 1 when the index is less than ten times as fast in the median of the queries.
 */
import type { Note } from '../core/note/note.ts';
import { createNoteIndex, foldWord, listWords } from '../core/note/note-index.ts';
import { scanNotes } from '../core/note/scan-notes.ts';

const COUNT = 10_000;
const AT = '2026-11-20T09:14:00.000Z';
const QUERIES = ['passport', 'parish council', 'volunteer fund', 'neighb', 'treasurer doubts'];
const WORDS = (
  'about ask bank borough charity clerk commission council covenant doubts duty fund government grant hall health ' +
  'library local minister money neighbour neighbours office parish passport people pilot policy power proposal public report ' +
  'rights rural school sector service street sums system tax town treasurer trustees village volunteer volunteers ward work'
).split(' ');
const SYLLABLES = [
  '',
  ...[...'bdfgklmnprstvw'].flatMap((letter) => [...'aeiou'].map((vowel) => letter + vowel)),
];
const VOCABULARY = WORDS.length * SYLLABLES.length;

const LEAST = 10; // times as fast

const notes = makeNotes();
const index = createNoteIndex();
index.put(notes);
const faster = QUERIES.map((query) => {
  const wanted = listWords(query).map(foldWord);
  const scan = fastest(3, () => scanNotes(notes, wanted));
  const search = fastest(10, () => index.find(query));
  console.log(`${query}: ${(scan / search).toFixed(1)} times as fast as a scan`);
  return scan / search;
});
const [, , median = 0] = faster.sort((a, b) => a - b);
console.log(`median ${median.toFixed(1)}, at least ${LEAST}: ${median > LEAST ? 'met' : 'missed'}`);
process.exitCode = median > LEAST ? 0 : 1;

function makeNotes(): readonly Note[] {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  // As in any language: a few words everywhere, most of them seldom.
  const word = () => {
    const rank = Math.floor((next(1_000_000) / 1_000_000) ** 3 * VOCABULARY);
    return `${SYLLABLES[Math.floor(rank / WORDS.length)]}${WORDS[rank % WORDS.length]}`;
  };
  return Array.from({ length: COUNT }, (_, at) => ({
    id: String(at),
    body: Array.from({ length: 30 + next(60) }, word).join(' '),
    tags: [],
    target: {},
    created: AT,
    modified: AT,
  }));
}

/** ms */
function fastest(times: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
