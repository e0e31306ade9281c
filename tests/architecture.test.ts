/** The walls of docs/architecture.md, checked by reading the import lines of the source. */
import { describe, expect, it } from 'vitest';
import { findImports, type Import, listSourceFiles, type SourceFile } from './source-files.ts';

/** Each owns one outside technology; none knows another. */
const SIBLINGS = ['components', 'page', 'database', 'messaging', 'settings'];

/** Who may import a technology; its types too, since a type is knowledge. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  dexie: ['database'],
  preact: ['components', 'entrypoints'],
  'wxt/browser': ['messaging', 'settings', 'entrypoints'],
  '@floating-ui/core': ['page'],
  lucide: ['components'],
};

/** What core may lean on: computes only, and runs anywhere. */
const CORE_PACKAGES = [
  'approx-string-match',
  'diff',
  'fflate',
  'markdown-it',
  'minisearch',
  'valibot',
  'yaml',
];

/** Never on a stranger's page: weight, and more for a hostile page to lean on. */
const NOT_ON_THE_PAGE = ['preact', 'dexie', 'valibot', 'markdown-it', 'lucide'];

const files = listSourceFiles();
const isTest = ({ path, folder }: SourceFile) => folder === 'tests' || /\.test\.tsx?$/.test(path);
const shipped = files.filter((file) => !isTest(file));

/** Import lines that break a rule, as a person would look them up. */
function breaking(
  list: readonly SourceFile[],
  breaks: (one: Import, file: SourceFile) => boolean,
): readonly string[] {
  return list.flatMap((file) =>
    file.imports
      .filter((one) => breaks(one, file))
      .map(({ specifier }) => `${file.path} imports ${specifier}`),
  );
}

const folderOf = ({ file = '' }: Import) => (file.includes('/') ? file.split('/')[0] : '');

describe('the reader of imports', () => {
  it.each([
    ["import { a } from './a.ts';", 'x/a.ts', false],
    ["import type { A } from '../a.ts';", 'a.ts', true],
    ["import {\n  a,\n  type B,\n} from './a.ts';", 'x/a.ts', false],
    ["export { a } from './a.ts';", 'x/a.ts', false],
    ["import './a.css';", 'x/a.css', false],
    ["const a = await import('./a.ts');", 'x/a.ts', false],
  ])('reads %j', (line, file, typeOnly) => {
    expect(findImports('x/y.ts', line)).toMatchObject([{ file, typeOnly }]);
  });

  it('reads a package by its name', () => {
    expect(findImports('x.ts', "import { b } from '@scope/name/part';")).toMatchObject([
      { package: '@scope/name' },
    ]);
  });

  it('finds the source at all', () => {
    for (const folder of [...SIBLINGS, 'core', 'entrypoints']) {
      expect(files.filter((file) => file.folder === folder).length, folder).toBeGreaterThan(0);
    }
  });
});

describe('the walls', () => {
  it.each(SIBLINGS)('%s imports no sibling and nothing above it', (folder) => {
    const own = shipped.filter((file) => file.folder === folder);
    expect(
      breaking(
        own,
        (one) => one.file !== undefined && ![folder, 'core'].includes(`${folderOf(one)}`),
      ),
    ).toEqual([]);
  });

  it('core imports nothing of ours outside itself', () => {
    const core = shipped.filter(({ folder }) => folder === 'core');
    expect(breaking(core, (one) => one.file !== undefined && folderOf(one) !== 'core')).toEqual([]);
  });

  it('core leans only on packages that compute', () => {
    const core = shipped.filter(({ folder }) => folder === 'core');
    expect(
      breaking(core, (one) => one.package !== undefined && !CORE_PACKAGES.includes(one.package)),
    ).toEqual([]);
  });

  it.each(Object.entries(OWNERS))('%s is imported only by %j', (technology, owners) => {
    const others = shipped.filter(({ folder }) => !owners.includes(folder));
    expect(
      breaking(
        others,
        ({ specifier }) => specifier === technology || specifier.startsWith(`${technology}/`),
      ),
    ).toEqual([]);
  });

  it('nothing that is shipped imports what is not', () => {
    const inside = [...SIBLINGS, 'core', 'entrypoints'];
    expect(
      breaking(
        shipped.filter(({ folder }) => inside.includes(folder)),
        (one) =>
          ['tests', 'scripts', 'bench', 'cli'].includes(`${folderOf(one)}`) ||
          one.package?.startsWith('node:') === true,
      ),
    ).toEqual([]);
  });

  it.each([
    'entrypoints/spotter/index.ts',
    'entrypoints/hover/index.ts',
    'entrypoints/passage/index.ts',
  ])('%s, which runs on a stranger’s page, reaches no library that is kept from it', (entry) => {
    const reached = reachableFrom(entry);
    expect(reached.size, 'files that it is made of').toBeGreaterThan(5);
    expect(
      breaking(
        files.filter(({ path }) => reached.has(path)),
        (one) => !one.typeOnly && NOT_ON_THE_PAGE.includes(one.package ?? ''),
      ),
    ).toEqual([]);
  });
});

describe('imports', () => {
  it('name files with their extension, so that Node runs them as they are', () => {
    expect(
      breaking(
        files,
        (one) => one.file !== undefined && !/\.(?:tsx?|mjs|json|css|svg|yml|md)$/.test(one.file),
      ),
    ).toEqual([]);
  });

  it('go to the file that has the thing, not through barrels', () => {
    const barrels = files.filter(({ text }) => /^export\s+\*\s+from/m.test(text));
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  it('never come from auto-import', () => {
    expect(breaking(files, ({ package: name }) => name === '#imports')).toEqual([]);
  });
});

/** Files that end in the bundle of an entry: followed by everything but type imports. */
function reachableFrom(entry: string): ReadonlySet<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set<string>();
  const queue = [entry];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const { file, typeOnly } of byPath.get(path)?.imports ?? []) {
      if (file !== undefined && !typeOnly) queue.push(file);
    }
  }
  return reached;
}
