/** An entry's file to the plain value of an entry: short forms of the front matter written out, voices read. */
import { joinPointer } from '../pack-issue.ts';
import type { YamlMap, YamlNode } from './read-yaml.ts';
import type { EntryFileParts, VoicePart } from './split-entry-file.ts';
import {
  type ItemReader,
  type Raw,
  type RawContext,
  refuseUnknownKeys,
  toItems,
  toNumber,
  toRaw,
} from './to-raw.ts';
import { readVoiceHeading } from './voice-heading.ts';

const ENTRY_KEYS = [
  'title',
  'kind',
  'about',
  'proposal',
  'cites',
  'caution',
  'forms',
  'not',
  'related',
  'outcomes',
] as const;

/** Keys whose items have a short form. */
const ITEM_READERS: Readonly<Partial<Record<(typeof ENTRY_KEYS)[number], ItemReader>>> = {
  cites: readCitation,
  forms: readForm,
  outcomes: readOutcome,
};

interface EntryOrigin {
  readonly id: string;
  readonly pointer: string;
}

export function readEntryFile(
  frontMatter: YamlMap,
  { voices }: EntryFileParts,
  { id, pointer }: EntryOrigin,
  context: RawContext,
): Raw {
  refuseUnknownKeys(frontMatter, ENTRY_KEYS, context);
  const raw: Raw = { id, forms: [], outcomes: [] };
  context.places.record(pointer, { file: context.file, line: 1 });
  for (const key of ENTRY_KEYS) {
    const node = frontMatter.keys.get(key);
    if (node === undefined) continue;
    const field = key === 'cites' ? 'citations' : key;
    const read = ITEM_READERS[key];
    const at = joinPointer(pointer, field);
    raw[field] = read === undefined ? toRaw(node, at, context) : toItems(node, at, context, read);
  }
  const critiques = joinPointer(pointer, 'critiques');
  raw.critiques = voices.map((voice, index) =>
    readVoice(voice, joinPointer(critiques, index), context),
  );
  return raw;
}

/** `s17`, or `{ source: s17, locator: "p. 3" }`. */
function readCitation(node: YamlNode, pointer: string, context: RawContext): unknown {
  const value = toRaw(node, pointer, context);
  if (node.kind === 'map') refuseUnknownKeys(node, ['source', 'locator'], context);
  return node.kind === 'text' ? { source: value } : value;
}

/** `Kerbside Levy`, or `{ text: KL, case: exact, when: spelled-out }`; `when` is one condition or a list. */
function readForm(node: YamlNode, pointer: string, context: RawContext): unknown {
  const value = toRaw(node, pointer, context);
  if (node.kind === 'text') return { text: value, when: ['always'] };
  if (node.kind !== 'map') return value;
  refuseUnknownKeys(node, ['text', 'case', 'when'], context);
  const when = node.keys.get('when');
  const at = joinPointer(pointer, 'when');
  return {
    ...Object.fromEntries(Object.entries(value ?? {})),
    when:
      when === undefined
        ? ['always']
        : when.kind === 'list'
          ? toItems(when, at, context, readCondition)
          : [readCondition(when, joinPointer(at, 0), context)],
  };
}

/** `on-topic`, or `{ near: [kerb, parking], within: 12 }`. */
function readCondition(node: YamlNode, pointer: string, context: RawContext): unknown {
  const value = toRaw(node, pointer, context);
  if (node.kind !== 'map') return value;
  refuseUnknownKeys(node, ['near', 'within'], context);
  const pairs = Object.entries(value ?? {});
  return Object.fromEntries(
    pairs.map(([key, part]) => [key, key === 'within' ? toNumber(part) : part]),
  );
}

/** An outcome names its source beside its other keys. */
function readOutcome(node: YamlNode, pointer: string, context: RawContext): unknown {
  const value = toRaw(node, pointer, context);
  if (node.kind !== 'map') return value;
  refuseUnknownKeys(node, ['date', 'text', 'status', 'confidence', 'source', 'locator'], context);
  if (!node.keys.has('source')) {
    context.issues.push({
      file: context.file,
      line: node.line,
      rule: 'the outcome must have a source',
    });
  }
  const { source, locator, ...rest } = Object.fromEntries(Object.entries(value ?? {}));
  return { ...rest, citation: locator === undefined ? { source } : { source, locator } };
}

function readVoice(voice: VoicePart, pointer: string, context: RawContext): Raw {
  const { file, places, issues } = context;
  places.record(pointer, { file, line: voice.headingLine });
  places.record(joinPointer(pointer, 'body'), { file, line: voice.bodyLine });
  const result = readVoiceHeading(voice.heading);
  if (!result.ok) {
    issues.push({ file, line: voice.headingLine, rule: result.rule });
    return {};
  }
  const { name, organisation, lead, attributes } = result.heading;
  for (const key of ['source', 'stance'] as const) {
    if (attributes[key] !== undefined) continue;
    issues.push({
      file,
      line: voice.headingLine,
      rule: `the voice must have a ${key}: write ${key}=… in its braces`,
    });
  }
  const { source, locator, ...rest } = attributes;
  return {
    ...(name === undefined ? {} : { name }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(lead ? { lead } : {}),
    ...rest,
    citation: locator === undefined ? { source } : { source, locator },
    body: voice.body,
  };
}
