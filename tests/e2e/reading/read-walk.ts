/**
 * docs/keyboard.md as a rule for a row of stops: each numbered item names one or several, by kind and name. "For each" may
 * come any number of times, "where" may be left out.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../source-files.ts';

/** How the document calls what the keyboard stops at. */
export const STOP_KINDS = [
  'button',
  'choice',
  'field',
  'file',
  'fold',
  'link',
  'menu',
  'note',
  'switch',
  'tick box',
] as const;

const STOP = new RegExp(`(where [^;,]*, )?\\b(${STOP_KINDS.join('|')}) \\*\\*(.+?)\\*\\*`, 'gi');

/** By heading. Matches the stops joined, each as `kind name` on a line of its own. */
export async function readWalks(): Promise<ReadonlyMap<string, RegExp>> {
  const text = await readFile(join(ROOT, 'docs/keyboard.md'), 'utf8');
  const sections = text.split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [heading = ''] = section.split('\n', 1);
      const items = section.match(/^\d+\. .*$/gm) ?? [];
      return [heading, new RegExp(`^${items.map(ruleOf).join('')}$`)];
    }),
  );
}

function ruleOf(item: string): string {
  const words = item.replace(/^\d+\. /, '');
  const isOptional = words.startsWith('Where ');
  const stops = [...words.replace(/^Where [^:]*: /, '').matchAll(STOP)].map(
    ([, where, kind = '', name = '']) => {
      const line = `${kind.toLowerCase()} ${patternOf(name)}\n`;
      return where === undefined ? line : `(?:${line})?`;
    },
  );
  if (stops.length === 0) throw new Error(`docs/keyboard.md names no stop: ${item}`);
  const rule = `(?:${stops.join('')})`;
  if (words.startsWith('For each')) return `${rule}*`;
  return isOptional ? `${rule}?` : rule;
}

function patternOf(name: string): string {
  return name
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^\n]*');
}
