/**
 * The door of a pack: unknown text or value in, a pack or the reasons against it out. After it nobody checks again.
 * In this order, each step safe on what the one before let through: size, nesting, forbidden keys, the schema
 * (which builds new objects from known keys), then what the schema cannot say.
 */
import * as v from 'valibot';
import { findBrokenLinks } from './find-broken-links.ts';
import { findSchemaFaults } from './find-schema-faults.ts';
import { findUnsafeJson } from './json-text.ts';
import { PACK_LIMITS, type Pack, PackSchema } from './pack.ts';
import type { PackIssue } from './pack-issue.ts';
import { findUnsafeStructure } from './plain-value.ts';
import { replaceHidden } from './text-rules.ts';
import { utf8Length } from './utf8-length.ts';

export type ParsedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly issues: readonly PackIssue[] };

const MAX_ISSUES = 200; // enough to mend a pack by; a hostile one could give a million
const MAX_SHOWN = 300; // UTF-16 units: a hostile key may be megabytes long

/** A published pack, as text. */
export function parsePackText(text: string): ParsedPack {
  const bytes = utf8Length(text);
  if (bytes > PACK_LIMITS.bytes) {
    const rule = `has ${bytes} bytes; at most ${PACK_LIMITS.bytes} (2 MB) are allowed`;
    return refuse([{ pointer: '', rule }]);
  }
  const unsafe = findUnsafeJson(text, PACK_LIMITS.depth);
  if (unsafe !== undefined) return refuse([unsafe]);
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    return refuse([
      { pointer: '', rule: `is not JSON: ${error instanceof Error ? error.message : error}` },
    ]);
  }
  return parsePack(input);
}

/** A pack as a value that came from a file, a message or storage. Its size is not known here: see `parsePackText`. */
export function parsePack(input: unknown): ParsedPack {
  const unsafe = findUnsafeStructure(input);
  if (unsafe !== undefined) return refuse([unsafe]);
  const result = v.safeParse(PackSchema, input, { abortEarly: true });
  if (!result.success) return refuse(findSchemaFaults(input, MAX_ISSUES));
  const broken = findBrokenLinks(result.output);
  return broken.length === 0 ? { ok: true, pack: result.output } : refuse(broken);
}

/** What is shown of a hostile pack is made harmless too. A list where an object belongs lacks every key: said once. */
function refuse(issues: readonly PackIssue[]): ParsedPack {
  const shown = issues.slice(0, MAX_ISSUES).map(({ pointer, rule }) => ({
    pointer: show(pointer),
    rule: show(rule),
  }));
  const distinct = new Map(shown.map((issue) => [`${issue.pointer} ${issue.rule}`, issue]));
  return { ok: false, issues: [...distinct.values()] };
}

function show(text: string): string {
  const plain = replaceHidden(text);
  return plain.length > MAX_SHOWN ? `${plain.slice(0, MAX_SHOWN)}…` : plain;
}
