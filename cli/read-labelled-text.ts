/** The door of `.json` texts: `{ title?, text }`, and, where a person labelled it, what must be found. */
import * as v from 'valibot';
import type { Label, Span } from '../core/lexicon/score-mentions.ts';
import { type Article, toArticle } from './article.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Place = v.object({ text: v.string(), start: offset });

const TextSchema = v.object({
  title: v.optional(v.string(), ''),
  text: v.string(),
  mentions: v.optional(
    v.array(v.object({ ...Place.entries, entry: v.string(), kind: v.optional(v.string(), 'any') })),
  ),
  neutral: v.optional(v.array(Place), []),
});

export interface Labels {
  readonly labels: readonly Label[];
  readonly neutral: readonly Span[];
}

export interface LabelledText {
  readonly article: Article;
  /** Left out: nobody labelled it. */
  readonly labelled?: Labels;
}

/** Throws an Error in words. Unknown keys are let be: corpora differ in what else they hold. */
export function readLabelledText(json: string): LabelledText {
  const parsed = v.safeParse(TextSchema, JSON.parse(json));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`${v.getDotPath(issue) ?? 'the document'}: ${issue.message}`);
  }
  const { title, text, mentions, neutral } = parsed.output;
  const article = toArticle(text, title);
  if (mentions === undefined) return { article };
  const misplaced = mentions.find(({ text: words, start }) => !text.startsWith(words, start));
  if (misplaced) throw new Error(`"${misplaced.text}" does not stand at ${misplaced.start}`);
  return {
    article,
    labelled: {
      labels: mentions.map(({ entry, kind, ...place }) => ({ entry, kind, ...toSpan(place) })),
      neutral: neutral.map(toSpan),
    },
  };
}

function toSpan({ text, start }: { text: string; start: number }): Span {
  return { start, end: start + text.length };
}
