/**
 * What the folder's readers share: YAML nodes to the plain values that `parsePack` judges, each part's line recorded
 * on the way. Shape that the pack's schema cannot name in the commentator's words (an unknown key of the front matter)
 * is refused here; everything else is left to the schema.
 */
import { joinPointer } from '../pack-issue.ts';
import type { FolderIssue } from './folder-issue.ts';
import type { PlaceMap } from './place-map.ts';
import type { YamlMap, YamlNode } from './read-yaml.ts';

export type Raw = Record<string, unknown>;

export interface RawContext {
  readonly file: string;
  readonly places: PlaceMap;
  readonly issues: FolderIssue[];
}

export function toRaw(node: YamlNode, pointer: string, context: RawContext): unknown {
  context.places.record(pointer, { file: context.file, line: node.line });
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'list':
      return node.items.map((item, index) => toRaw(item, joinPointer(pointer, index), context));
    case 'map': {
      const pairs = [...node.keys].map(([key, child]): [string, unknown] => [
        key,
        toRaw(child, joinPointer(pointer, key), context),
      ]);
      return Object.fromEntries(pairs);
    }
    default:
      return node satisfies never;
  }
}

/** A whole number where it is written as one; else as it is, for the schema to refuse. */
export function toNumber(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
}

/** Reads one item of a list. */
export type ItemReader = (item: YamlNode, pointer: string, context: RawContext) => unknown;

export function toItems(
  node: YamlNode,
  pointer: string,
  context: RawContext,
  read: ItemReader,
): unknown {
  if (node.kind !== 'list') return toRaw(node, pointer, context);
  context.places.record(pointer, { file: context.file, line: node.line });
  return node.items.map((item, index) => read(item, joinPointer(pointer, index), context));
}

export function refuseUnknownKeys(
  map: YamlMap,
  known: readonly string[],
  { file, issues }: RawContext,
): void {
  for (const [key, { line }] of map.keys) {
    if (known.includes(key)) continue;
    issues.push({
      file,
      line,
      rule: `has the unknown key "${key}"; known are ${known.join(', ')}`,
    });
  }
}
