/** Valibot's issues in our words: it says "Invalid type: Expected Array but received undefined", a reader is told what to write. */
import type { BaseIssue } from 'valibot';
import { joinPointer, type PackIssue } from './pack-issue.ts';

type SchemaIssue = BaseIssue<unknown>;

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  array: 'a list',
  strict_object: 'an object with named keys',
};

export function describeSchemaIssue(issue: SchemaIssue, base = ''): PackIssue[] {
  const path = issue.path ?? [];
  const last = path.at(-1);
  if (issue.type === 'strict_object' && last !== undefined && last.origin === 'key') {
    const pointer = pointTo(path.slice(0, -1), base);
    if (Array.isArray(last.input)) return [{ pointer, rule: `must be ${TYPES.strict_object}` }];
    const key = String(last.key);
    return issue.expected === 'never'
      ? [{ pointer, rule: `has the unknown key "${key}"` }]
      : [{ pointer, rule: `must have the key "${key}"` }];
  }
  const pointer = pointTo(path, base);
  const deeper = (issue.issues ?? []).filter((part) => part.path !== undefined);
  if (deeper.length > 0) return deeper.flatMap((part) => describeSchemaIssue(part, pointer));
  return [{ pointer, rule: sayRule(issue) }];
}

function sayRule(issue: SchemaIssue): string {
  const type = TYPES[issue.type];
  if (type !== undefined) return `must be ${type}`;
  if (issue.type === 'picklist') return `must be one of ${sayOptions(issue.expected)}`;
  if (issue.type === 'literal') return `must be ${sayOptions(issue.expected)}`;
  return issue.message;
}

/** `("high" | "low")` as `high, low`. */
function sayOptions(expected: string | null): string {
  return (expected ?? '').replace(/^\(|\)$|"/g, '').replaceAll(' | ', ', ');
}

function pointTo(path: readonly { readonly key?: unknown }[], base: string): string {
  return path.reduce<string>((pointer, item) => joinPointer(pointer, String(item.key)), base);
}
