/**
 * The first look at an unknown value, before anything walks it by recursion: a loop over its objects and lists.
 * `JSON.parse` makes an own `__proto__`, and ten thousand levels overflow whoever descends by function calls.
 */
import { PACK_LIMITS } from './pack.ts';
import type { PackIssue } from './pack-issue.ts';
import { joinPointer } from './pack-issue.ts';

/** Keys that a careless copy would turn into more than data. */
const POISON = new Set(['__proto__', 'constructor', 'prototype']);

export function findUnsafeStructure(input: unknown): PackIssue | undefined {
  const open = [{ value: input, pointer: '', depth: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, pointer, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > PACK_LIMITS.depth) {
      return { pointer, rule: `is nested more than ${PACK_LIMITS.depth} levels deep` };
    }
    for (const key of Object.keys(value)) {
      if (POISON.has(key)) return { pointer, rule: `must not have the key "${key}"` };
    }
    for (const [key, child] of Object.entries(value)) {
      open.push({ value: child, pointer: joinPointer(pointer, key), depth: depth + 1 });
    }
  }
  return undefined;
}
