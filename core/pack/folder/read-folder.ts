/**
 * A folder of Markdown to a pack, or to what is wrong with it: each with file, line and rule. Faults of form (YAML,
 * headings, unknown keys) come first and alone, since the rest cannot be judged before they are mended.
 * Pure: it takes the files' texts by name, as `cli/read-folder-files.ts` reads them.
 */
import type { Pack } from '../pack.ts';
import type { PackIssue } from '../pack-issue.ts';
import { parsePack } from '../parse-pack.ts';
import { findHidden } from '../text-rules.ts';
import type { FolderIssue } from './folder-issue.ts';
import { createPlaceMap, type PlaceMap } from './place-map.ts';
import { readEntryFile } from './read-entry-file.ts';
import { readPackFile, readSourcesFile } from './read-pack-file.ts';
import { readYaml, type YamlMap, type YamlText } from './read-yaml.ts';
import { splitEntryFile } from './split-entry-file.ts';
import type { Raw, RawContext } from './to-raw.ts';

/** Text by path inside the folder, with `/`. */
export type FolderFiles = ReadonlyMap<string, string>;

export type ReadFolder =
  | {
      readonly ok: true;
      readonly pack: Pack;
      /** Where it was written, and what it is called there: for advice on a pack that is valid. */
      readonly toFolderIssue: (issue: PackIssue) => FolderIssue;
    }
  | { readonly ok: false; readonly issues: readonly FolderIssue[] };

export const PACK_FILE = 'pack.yaml';
export const SOURCES_FILE = 'sources.yaml';
export const ENTRIES_FOLDER = 'entries/';

export function readFolder(files: FolderFiles): ReadFolder {
  const issues: FolderIssue[] = [];
  const places = createPlaceMap({ file: PACK_FILE, line: 1 });
  const texts = new Map([...files].map(([file, text]) => [file, tidy(text)]));
  for (const [file, text] of texts) issues.push(...findHiddenLines(file, text));
  if (issues.length > 0) return { ok: false, issues };

  const contextOf = (file: string): RawContext => ({ file, places, issues });
  const packMap = readYamlFile(texts, PACK_FILE, issues);
  if (!texts.has(PACK_FILE)) issues.push({ file: PACK_FILE, line: 1, rule: 'is missing' });
  const packFile = packMap && readPackFile(packMap, contextOf(PACK_FILE));
  const sourcesMap = readYamlFile(texts, SOURCES_FILE, issues);
  const sources = sourcesMap ? readSourcesFile(sourcesMap, contextOf(SOURCES_FILE)) : [];
  const entries = readEntries(texts, packFile?.order ?? [], { places, issues });
  if (issues.length > 0 || packFile === undefined) return { ok: false, issues };

  const result = parsePack({ ...packFile.raw, sources, entries });
  if (result.ok) return { ok: true, pack: result.pack, toFolderIssue: places.toFolderIssue };
  return { ok: false, issues: result.issues.map(places.toFolderIssue) };
}

/** Line ends, byte order mark and composition are an editor's affair, not the commentator's. */
function tidy(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .normalize('NFC');
}

function findHiddenLines(file: string, text: string): FolderIssue[] {
  return text.split('\n').flatMap((content, index) => {
    const hidden = findHidden(content);
    if (hidden === undefined) return [];
    const rule =
      hidden === 'U+0009' ? 'has a tab: use spaces' : `holds the invisible character ${hidden}`;
    return [{ file, line: index + 1, rule }];
  });
}

function readYamlFile(
  texts: FolderFiles,
  file: string,
  issues: FolderIssue[],
): YamlMap | undefined {
  const text = texts.get(file);
  if (text === undefined || text.trim() === '') return undefined;
  const result = readYaml(text, { file, firstLine: 1 });
  if (result.ok) return result.root;
  issues.push(...result.issues);
  return undefined;
}

/** In the order that `pack.yaml` gives, the rest by name. */
function readEntries(
  texts: FolderFiles,
  order: readonly YamlText[],
  { places, issues }: { places: PlaceMap; issues: FolderIssue[] },
): Raw[] {
  const ids = [...texts.keys()].flatMap((file) => {
    if (!file.startsWith(ENTRIES_FOLDER)) return [];
    if (file.endsWith('.md')) return [file.slice(ENTRIES_FOLDER.length, -'.md'.length)];
    issues.push({ file, line: 1, rule: 'is not an entry: the name of an entry ends with .md' });
    return [];
  });
  for (const { text, line } of order) {
    if (ids.includes(text)) continue;
    const rule = `order names "${text}", which entries/ does not hold`;
    issues.push({ file: PACK_FILE, line, rule });
  }
  const listed = order.map(({ text }) => text).filter((id) => ids.includes(id));
  const rest = ids.filter((id) => !listed.includes(id)).sort();
  return [...listed, ...rest].map((id, index) => {
    const file = `${ENTRIES_FOLDER}${id}.md`;
    const pointer = `/entries/${index}`;
    const split = splitEntryFile(texts.get(file) ?? '', file);
    if (!split.ok) {
      issues.push(...split.issues);
      return {};
    }
    const { frontMatter, frontMatterLine } = split.parts;
    const yaml = readYaml(frontMatter, { file, firstLine: frontMatterLine });
    if (!yaml.ok) {
      issues.push(...yaml.issues);
      return {};
    }
    return readEntryFile(yaml.root, split.parts, { id, pointer }, { file, places, issues });
  });
}
