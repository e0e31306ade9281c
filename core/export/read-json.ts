/** A file's text to plain data: JSON, not too large, not too deep, no key twice, none that a careless copy would obey. */
import { findUnsafeJson } from '../pack/json-text.ts';
import { joinPointer } from '../pack/pack-issue.ts';
import { type Refused, refuse } from './foreign-note.ts';

/** UTF-16 units: ten times a notebook of 10,000 long notes, less than what a browser's strings hold. */
const MAX_LENGTH = 200_000_000;
/** A W3C annotation nests about 10 levels, a pack in a backup 13. */
const MAX_DEPTH = 32;

const POISON = new Set(['__proto__', 'constructor', 'prototype']);

export function readJson(text: string): { readonly ok: true; readonly value: unknown } | Refused {
  if (text.length > MAX_LENGTH) return refuse('', `is longer than ${MAX_LENGTH} characters`);
  const json = text.replace(/^\uFEFF/, '');
  const unsafe = findUnsafeJson(json, MAX_DEPTH);
  if (unsafe !== undefined) return { ok: false, issues: [unsafe] };
  try {
    const value: unknown = JSON.parse(json);
    return findPoison(value) ?? { ok: true, value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse('', `is not JSON: ${error.message}`);
  }
}

function findPoison(input: unknown): Refused | undefined {
  const open = [{ value: input, pointer: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, pointer } = next;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, child] of Object.entries(value)) {
      if (POISON.has(key)) return refuse(pointer, `must not have the key "${key}"`);
      if (typeof child === 'object')
        open.push({ value: child, pointer: joinPointer(pointer, key) });
    }
  }
  return undefined;
}
