/**
 * Compiles a lexicon to a matcher: a trie of words, each word known by a 32-bit hash that the scanner computes as it reads.
 *
 * All edges live in one open-addressing table in typed arrays, so 10,000 forms cost 2 MB at most and build in a few milliseconds; a scan
 * costs the same whatever their number. Plurals and closed-up hyphens are further edges. Words may share a hash; `find-hits.ts` makes
 * sure of each candidate by its letters.
 */

import { type FormSpelling, readFormSpelling } from './form-spelling.ts';
import { FNV_PRIME, hashWord, sketchWord } from './hash-word.ts';
import type { Lexicon, LexiconForm } from './lexicon.ts';
import { pluralsOf } from './plurals-of.ts';
import { listSpellings } from './spelling.ts';

export interface Matcher {
  readonly lexicon: Lexicon;
  /** Odd; of the word hash. */
  readonly multiplier: number;
  /** By the lower bits of a word's sketch: 1 where the word may begin a form. Its length is a power of two. */
  readonly firstWords: Uint8Array;
  /** Edges, `EDGE_SIZE` numbers each: node, hash of the word, child. A child of 0 is an empty place. */
  readonly edges: Int32Array;
  /** By node: index into `forms`, or -1. */
  readonly ends: Int32Array;
  /** Chains of the forms that end at a node: form, next or -1. */
  readonly forms: Int32Array;
  /** How a form may be spelled; worked out when first asked for. */
  readonly spellingOf: (form: number) => FormSpelling;
}

export const NONE = -1;
/** Places of `firstWords`: so many a form that few other words pass, yet all in the second-level cache. */
const PLACES = { perForm: 12, least: 1 << 12, most: 1 << 17 } as const;
export const EDGE_SIZE = 3;
export const ROOT = 1;
/** Where an edge is looked for first; its place is the next one that holds it or is empty. */
export function edgeSlot(node: number, hash: number, mask: number): number {
  const mixed = Math.imul(hash ^ Math.imul(node, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 16)) & mask;
}

/** One way to write a form: its words but the last, and what the last may be. */
interface Phrase {
  readonly before: readonly string[];
  readonly lasts: readonly string[];
}

const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/i; // most forms; nothing in them needs a closer look

function listPhrases({ text }: LexiconForm): readonly Phrase[] {
  if (PLAIN.test(text)) return phraseOf(text.toLowerCase().split(' '));
  return listSpellings(text).flatMap(({ words }) => phraseOf(words.map((word) => word.folded)));
}

function phraseOf(words: readonly string[]): readonly Phrase[] {
  const last = words.at(-1);
  if (last === undefined) return []; // a form of signs alone is never found
  return [{ before: words.slice(0, -1), lasts: [last, ...pluralsOf(last)] }];
}

export function compileMatcher(lexicon: Lexicon): Matcher {
  const phrasesByForm = lexicon.forms.map(listPhrases);
  let mostEdges = 0;
  let mostLinks = 0;
  for (const { before, lasts } of phrasesByForm.flat()) {
    mostEdges += before.length + lasts.length;
    mostLinks += lasts.length;
  }
  const multiplier = hashWord(lexicon.version, FNV_PRIME) | 1;
  const trie = createTrie(mostEdges);
  const forms = new Int32Array(mostLinks * 2);
  const firstWords = new Uint8Array(
    powerOfTwo(clamp(lexicon.forms.length * PLACES.perForm, PLACES.least, PLACES.most)),
  );
  let links = 0;
  for (const [form, phrases] of phrasesByForm.entries()) {
    for (const { before, lasts } of phrases) {
      let parent = ROOT;
      for (const word of before) parent = trie.grow(parent, hashWord(word, multiplier));
      for (const last of lasts) {
        const node = trie.grow(parent, hashWord(last, multiplier));
        const head = trie.ends[node] ?? NONE;
        if (head !== NONE && forms[head] === form) continue; // the same words twice: co-op, coop
        forms[links] = form;
        forms[links + 1] = head;
        trie.ends[node] = links;
        links += 2;
      }
      for (const word of before.length > 0 ? before.slice(0, 1) : lasts) {
        firstWords[sketchWord(word) & (firstWords.length - 1)] = 1;
      }
    }
  }
  const { edges, ends } = trie;
  const spellingOf = rememberSpellings(lexicon.forms);
  return { lexicon, multiplier, firstWords, edges, ends, forms, spellingOf };
}

function rememberSpellings(forms: readonly LexiconForm[]) {
  const known: (FormSpelling | undefined)[] = [];
  return (index: number): FormSpelling => {
    const spelling = known[index] ?? readFormSpelling(forms[index]);
    known[index] = spelling;
    return spelling;
  };
}

function createTrie(mostEdges: number) {
  const capacity = powerOfTwo(mostEdges * 1.5 + 2); // at most two thirds full
  const edges = new Int32Array(capacity * EDGE_SIZE);
  const ends = new Int32Array(mostEdges + ROOT + 1).fill(NONE);
  let nodes = ROOT;
  return {
    edges,
    ends,
    /** The child of `node` by a word, made if need be. */
    grow(node: number, hash: number): number {
      let slot = edgeSlot(node, hash, capacity - 1) * EDGE_SIZE;
      while (edges[slot + 2] !== 0) {
        if (edges[slot] === node && edges[slot + 1] === hash) return edges[slot + 2] ?? 0;
        slot = slot + EDGE_SIZE < edges.length ? slot + EDGE_SIZE : 0;
      }
      nodes++;
      edges[slot] = node;
      edges[slot + 1] = hash;
      edges[slot + 2] = nodes;
      return nodes;
    },
  };
}

/** The least one that is not less. */
function powerOfTwo(least: number): number {
  return 1 << Math.ceil(Math.log2(least));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
