/** `pack.yaml` and `sources.yaml`: what the pack says of itself, and what it cites. */
import { PackSchema } from '../pack.ts';
import type { FolderIssue } from './folder-issue.ts';
import type { YamlMap, YamlNode, YamlText } from './read-yaml.ts';
import { type Raw, type RawContext, refuseUnknownKeys, toNumber, toRaw } from './to-raw.ts';

/** Everything that the pack says of itself. */
const PACK_KEYS = Object.keys(PackSchema.entries).filter(
  (key) => key !== 'sources' && key !== 'entries',
);

/** Every other scalar of the folder is a text. */
const NUMBERS: ReadonlySet<string> = new Set(['schemaVersion', 'revision', 'updateEvery']);

/** The order of the entries where it is not that of their names; of the folder alone, not of the pack. */
const ORDER = 'order';

export interface PackFile {
  readonly raw: Raw;
  readonly order: readonly YamlText[];
}

export function readPackFile(map: YamlMap, context: RawContext): PackFile {
  refuseUnknownKeys(map, [...PACK_KEYS, ORDER], context);
  const raw: Raw = {};
  for (const key of PACK_KEYS) {
    const node = map.keys.get(key);
    if (node === undefined) continue;
    const value = toRaw(node, `/${key}`, context);
    raw[key] = NUMBERS.has(key) ? toNumber(value) : value;
  }
  const order = map.keys.get(ORDER);
  return { raw, order: order === undefined ? [] : readOrder(order, context) };
}

function readOrder(node: YamlNode, { file, issues }: RawContext): readonly YamlText[] {
  const ids = node.kind === 'list' ? node.items.filter((item) => item.kind === 'text') : [];
  if (node.kind === 'list' && ids.length === node.items.length) return ids;
  issues.push({ file, line: node.line, rule: 'order must be a list of entries' });
  return [];
}

export function readSourcesFile(map: YamlMap, context: RawContext): Raw[] {
  return [...map.keys].map(([id, node], index) => {
    const pointer = `/sources/${index}`;
    const value = toRaw(node, pointer, context);
    if (node.kind !== 'map') {
      context.issues.push(refuseShape(id, node.line, context.file));
      return { id };
    }
    refuseUnknownKeys(node, ['title', 'publisher', 'url', 'date'], context);
    return { ...Object.fromEntries(Object.entries(value ?? {})), id };
  });
}

function refuseShape(id: string, line: number, file: string): FolderIssue {
  return { file, line, rule: `the source "${id}" must have keys of its own, as title and url` };
}
