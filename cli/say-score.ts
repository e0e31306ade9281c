/** Precision and recall over labelled texts, by kind and by entry, with every miss and every false hit. */
import { type Label, type Score, scoreMentions, shareOf } from '../core/lexicon/score-mentions.ts';
import type { Found } from './found.ts';
import type { Labels } from './read-labelled-text.ts';
import { sayWhy } from './say-mentions.ts';

export interface ScoredFile extends Labels {
  readonly file: string;
  readonly text: string;
  readonly found: readonly Found[];
}

export function sayScore(files: readonly ScoredFile[]): string {
  const scores = files.map((file) => ({ ...file, ...scoreMentions(file) }));
  const met = scores.flatMap((score) => score.met);
  const missed = scores.flatMap((score) => score.missed);
  const right = scores.flatMap((score) => score.right);
  const wrong = scores.flatMap((score) => score.wrong);
  return [
    `precision ${percent(right.length, wrong.length)}`,
    ...table('recall by kind', { met, missed, by: (label) => label.kind }),
    ...table('recall by entry', { met, missed, by: (label) => label.entry }),
    'missed:',
    ...scores.flatMap(({ file, text, missed: labels }) =>
      labels.map((label) => `  ${file}: ${label.entry} (${label.kind}) "${quote(text, label)}"`),
    ),
    'false:',
    ...scores.flatMap(({ file, text, wrong: hits }) =>
      hits.map((hit) => `  ${file}: ${hit.entry} "${quote(text, hit)}": ${sayWhy(hit.why)}`),
    ),
  ].join('\n');
}

function table(
  title: string,
  { met, missed, by }: Pick<Score<Found>, 'met' | 'missed'> & { by: (label: Label) => string },
): string[] {
  const names = [...new Set([...met, ...missed].map(by))].sort();
  const count = (labels: readonly Label[], name: string) =>
    labels.filter((label) => by(label) === name).length;
  return [
    `${title}:`,
    ...names.map((name) => `  ${name} ${percent(count(met, name), count(missed, name))}`),
  ];
}

function percent(part: number, rest: number): string {
  return `${(shareOf(part, rest) * 100).toFixed(1)} % (${part} of ${part + rest})`;
}

function quote(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(Math.max(0, start - 30), start).replaceAll('\n', ' ');
  const after = text.slice(end, end + 30).replaceAll('\n', ' ');
  return `${before}[${text.slice(start, end)}]${after}`;
}
