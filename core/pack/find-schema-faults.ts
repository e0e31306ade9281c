/**
 * Why a value is not a pack, by the schema: every fault of an honest pack, and of a hostile one as many as cost little.
 * Valibot collects all faults or stops at the first. All of them can be millions (2 MB of `{}` as entries took 40 s), so
 * the pack is judged in parts, one entry or source at a time, and a part that is too large stops at its first fault.
 */
import * as v from 'valibot';
import { describeSchemaIssue } from './describe-schema-issue.ts';
import { EntrySchema, PackSchema, SourceSchema } from './pack.ts';
import type { PackIssue } from './pack-issue.ts';
import { isLargerThan } from './plain-value.ts';

const LARGE = 2000; // values in one part: an honest entry has a few hundred

const anyList = v.array(v.unknown());

/** The pack without what is judged by itself. */
const HeadSchema = v.strictObject({ ...PackSchema.entries, entries: anyList, sources: anyList });

export function findSchemaFaults(input: unknown, most: number): PackIssue[] {
  const faults: PackIssue[] = [];
  for (const { schema, value, pointer } of listParts(input)) {
    const abortEarly = isLargerThan(value, LARGE);
    const { issues = [] } = v.safeParse(schema, value, { abortEarly });
    faults.push(...issues.flatMap((issue) => describeSchemaIssue(issue, pointer)));
    if (faults.length >= most) return faults;
  }
  // What only the whole shows: that a list is empty, or too long.
  return faults.length > 0 ? faults : findFirstFault(input);
}

function findFirstFault(input: unknown): PackIssue[] {
  const { issues = [] } = v.safeParse(PackSchema, input, { abortEarly: true });
  return issues.flatMap((issue) => describeSchemaIssue(issue));
}

interface Part {
  readonly schema: v.GenericSchema;
  readonly value: unknown;
  readonly pointer: string;
}

function* listParts(input: unknown): Generator<Part> {
  if (!isRecord(input)) {
    yield { schema: HeadSchema, value: input, pointer: '' };
    return;
  }
  const { entries, sources } = input;
  const head = { ...input };
  if (Array.isArray(entries)) head.entries = [];
  if (Array.isArray(sources)) head.sources = [];
  yield { schema: HeadSchema, value: head, pointer: '' };
  yield* listItems(sources, SourceSchema, '/sources');
  yield* listItems(entries, EntrySchema, '/entries');
}

function* listItems(list: unknown, schema: v.GenericSchema, at: string): Generator<Part> {
  if (!Array.isArray(list)) return;
  for (const [index, value] of list.entries()) yield { schema, value, pointer: `${at}/${index}` };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
