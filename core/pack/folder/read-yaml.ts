/**
 * YAML as the commentator's hand writes it: texts, lists and named keys, each with its line. Every plain word is a
 * text (the failsafe schema), so that `2020`, `no` and `2020-09-24` mean what they look like. Aliases and tags, with
 * which a document says something else than it shows, are refused.
 */
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { explainYamlError } from './explain-yaml-error.ts';
import type { FolderIssue } from './folder-issue.ts';

export type YamlNode = YamlText | YamlList | YamlMap;

export interface YamlText {
  readonly kind: 'text';
  readonly line: number;
  readonly text: string;
}
export interface YamlList {
  readonly kind: 'list';
  readonly line: number;
  readonly items: readonly YamlNode[];
}
export interface YamlMap {
  readonly kind: 'map';
  readonly line: number;
  readonly keys: ReadonlyMap<string, YamlNode>;
}

export type ReadYaml =
  | { readonly ok: true; readonly root: YamlMap }
  | { readonly ok: false; readonly issues: readonly FolderIssue[] };

/** `firstLine` is the line of the file on which `text` begins. */
export function readYaml(text: string, { file, firstLine }: YamlOrigin): ReadYaml {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    stringKeys: true,
    prettyErrors: false,
    lineCounter: counter,
  });
  const lineOf = (offset: number) => Math.max(1, counter.linePos(offset).line) + firstLine - 1;
  const issues: FolderIssue[] = [];
  const refuse = (offset: number | undefined, rule: string): void => {
    const line = lineOf(offset ?? 0);
    if (!issues.some((issue) => issue.line === line)) issues.push({ file, line, rule }); // a slip has several
  };
  visit(document, {
    Alias: (_, { range }) => refuse(range?.[0], 'begins with *: put the text in quotation marks'),
    Node: (_, { range, tag, ...node }) => {
      if (tag !== undefined) refuse(range?.[0], 'begins with !: put the text in quotation marks');
      if ('anchor' in node) refuse(range?.[0], 'begins with &: put the text in quotation marks');
    },
  });
  for (const { pos, code, message } of document.errors) {
    refuse(pos[0], explainYamlError(code, message));
  }
  if (issues.length > 0) return { ok: false, issues };
  const root = toNode(document.contents, lineOf);
  if (root.kind === 'map') return { ok: true, root };
  return {
    ok: false,
    issues: [{ file, line: firstLine, rule: 'must be a list of keys, as title: …' }],
  };
}

interface YamlOrigin {
  readonly file: string;
  readonly firstLine: number;
}

function toNode(node: unknown, lineOf: (offset: number) => number): YamlNode {
  if (isMap(node)) {
    const keys = new Map<string, YamlNode>();
    for (const pair of node.items) {
      if (isPair(pair) && isScalar(pair.key)) {
        const line = lineOf(pair.key.range?.[0] ?? 0);
        keys.set(String(pair.key.value), { ...toNode(pair.value, lineOf), line });
      }
    }
    return { kind: 'map', line: lineOf(node.range?.[0] ?? 0), keys };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => toNode(item, lineOf));
    return { kind: 'list', line: lineOf(node.range?.[0] ?? 0), items };
  }
  if (isScalar(node)) {
    const text = String(node.value ?? '');
    const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
    return {
      kind: 'text',
      line: lineOf(node.range?.[0] ?? 0),
      text: isBlock ? text.trimEnd() : text, // `>` and `|` leave a line break that nobody means
    };
  }
  return { kind: 'text', line: 1, text: '' };
}
