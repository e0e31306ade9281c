/** What was spotted in a text, for people: each mention in its line, and why it counted. */
import type { Topic } from '../core/lexicon/judge-topic.ts';
import type { Why } from '../core/lexicon/lexicon.ts';
import type { Found } from './found.ts';

const AROUND = 40; // characters of the line on each side of a mention

export function sayMentions({
  file,
  text,
  found,
  topics,
}: {
  file: string;
  text: string;
  found: readonly Found[];
  topics: readonly Topic[];
}): string {
  const about = topics.some((topic) => topic.onTopic)
    ? 'about the report'
    : 'not about the report itself';
  const lines = found.map((mention) => {
    const line = text.slice(0, mention.start).split('\n').length;
    return `  ${line}: ${inContext(text, mention)}\n     ${mention.entry}, ${sayKind(mention)}: ${sayWhy(mention.why)}`;
  });
  const count = found.length === 1 ? '1 mention' : `${found.length} mentions`;
  return [`${file}: ${count}, ${about}`, ...lines, ''].join('\n');
}

function inContext(text: string, { start, end }: Found): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const line = `${before.slice(before.lastIndexOf('\n') + 1)}[${text.slice(start, end)}]${after.split('\n')[0]}`;
  return line.trim();
}

function sayKind({ kind, form }: Found): string {
  return `${kind} by "${form}"`;
}

export function sayWhy(why: Why): string {
  switch (why.rule) {
    case 'always':
      return 'it counts wherever it stands';
    case 'spelled-out':
      return `spelled out before as "${why.named}"`;
    case 'on-topic':
      return `the page is about the report (${why.evidence.join(', ')})`;
    case 'back-reference':
      return `points back to "${why.antecedent}"`;
    case 'near':
      return `"${why.cue}" stands near`;
    default:
      return why satisfies never;
  }
}
