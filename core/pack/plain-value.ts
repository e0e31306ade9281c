/**
 * The first look at an unknown value, before anything walks it by recursion: a loop over its objects and lists.
 * `JSON.parse` makes an own `__proto__`, and ten thousand levels overflow whoever descends by function calls.
 */
import { PACK_LIMITS } from './pack.ts';
import type { PackIssue } from './pack-issue.ts';
import { joinPointer } from './pack-issue.ts';

/** Keys that a careless copy would turn into more than data. */
const POISON = new Set(['__proto__', 'constructor', 'prototype']);

const MAX_ITEMS = PACK_LIMITS.entries; // the longest list that the format knows

interface Found {
  readonly value: unknown;
  readonly depth: number;
  /** Where it was found: its pointer is made only if it is needed. */
  readonly parent: Found | undefined;
  readonly key: string;
}

export function findUnsafeStructure(input: unknown): PackIssue | undefined {
  const open: Found[] = [{ value: input, depth: 1, parent: undefined, key: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > PACK_LIMITS.depth) {
      return refuse(next, `is nested more than ${PACK_LIMITS.depth} levels deep`);
    }
    if (Array.isArray(value) && value.length > MAX_ITEMS) {
      return refuse(next, `has ${value.length} items; at most ${MAX_ITEMS} are allowed`);
    }
    for (const key of Object.keys(value)) {
      if (POISON.has(key)) return refuse(next, `must not have the key "${key}"`);
    }
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === 'object')
        open.push({ value: child, depth: depth + 1, parent: next, key });
    }
  }
  return undefined;
}

function refuse(found: Found, rule: string): PackIssue {
  const keys: string[] = [];
  for (let at = found; at.parent !== undefined; at = at.parent) keys.unshift(at.key);
  return { pointer: keys.reduce(joinPointer, ''), rule };
}

/** Whether a value holds more than so many values, itself counted. */
export function isLargerThan(input: unknown, limit: number): boolean {
  const found = [input];
  for (let at = 0; at < found.length && found.length <= limit; at++) {
    const value = found[at];
    if (typeof value !== 'object' || value === null) continue;
    for (const child of Object.values(value)) found.push(child);
  }
  return found.length > limit;
}
