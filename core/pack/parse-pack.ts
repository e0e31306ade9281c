/**
 * The door of a pack: unknown text or value in, a pack or the reasons against it out. After it nobody checks again.
 * In this order, each step safe on what the one before let through: size, nesting, forbidden keys, the schema
 * (which builds new objects from known keys), then what the schema cannot say.
 */
import * as v from 'valibot';
import { describeSchemaIssue } from './describe-schema-issue.ts';
import { findBrokenLinks } from './find-broken-links.ts';
import { findUnsafeJson } from './json-text.ts';
import { PACK_LIMITS, type Pack, PackSchema } from './pack.ts';
import type { PackIssue } from './pack-issue.ts';
import { findUnsafeStructure } from './plain-value.ts';
import { utf8Length } from './utf8-length.ts';

export type ParsedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly issues: readonly PackIssue[] };

const MAX_ISSUES = 200; // enough to mend a pack by; a hostile one could give a million

/** A published pack, as text. */
export function parsePackText(text: string): ParsedPack {
  const bytes = utf8Length(text);
  if (bytes > PACK_LIMITS.bytes) {
    return refuse({
      pointer: '',
      rule: `has ${bytes} bytes; at most ${PACK_LIMITS.bytes} (2 MB) are allowed`,
    });
  }
  const unsafe = findUnsafeJson(text, PACK_LIMITS.depth);
  if (unsafe !== undefined) return refuse(unsafe);
  try {
    return parsePack(JSON.parse(text));
  } catch (error) {
    return refuse({
      pointer: '',
      rule: `is not JSON: ${error instanceof Error ? error.message : error}`,
    });
  }
}

/** A pack as a value that came from a file, a message or storage. Its size is not known here: see `parsePackText`. */
export function parsePack(input: unknown): ParsedPack {
  const unsafe = findUnsafeStructure(input);
  if (unsafe !== undefined) return refuse(unsafe);
  const result = v.safeParse(PackSchema, input);
  if (!result.success) {
    const issues = result.issues
      .slice(0, MAX_ISSUES)
      .flatMap((issue) => describeSchemaIssue(issue));
    return { ok: false, issues: withoutRepeats(issues) };
  }
  const issues = findBrokenLinks(result.output);
  if (issues.length > 0) return { ok: false, issues: issues.slice(0, MAX_ISSUES) };
  return { ok: true, pack: result.output };
}

function refuse(issue: PackIssue): ParsedPack {
  return { ok: false, issues: [issue] };
}

/** A list where an object belongs lacks every key: once is enough to say so. */
function withoutRepeats(issues: readonly PackIssue[]): PackIssue[] {
  return [...new Map(issues.map((issue) => [`${issue.pointer} ${issue.rule}`, issue])).values()];
}
