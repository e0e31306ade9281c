/** The project's own source as the tests about its shape see it: each file, and what it imports. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

export interface Import {
  /** As written: `../core/note/note.ts`, `preact/hooks`. */
  readonly specifier: string;
  /** Path from the project's folder; undefined for a package. */
  readonly file?: string;
  /** The package's name, or `node:fs`, or an alias as `#i18n`; undefined for a file of ours. */
  readonly package?: string;
  /** `import type`: gone from the build. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** From the project's folder, with `/`. */
  readonly path: string;
  /** The first part of the path; empty for a file at the top. */
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const IMPORT =
  /^[ \t]*(?:import|export)\s+(type\b)?[^'";]*?\bfrom\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

export function listSourceFiles(): readonly SourceFile[] {
  return globSync('**/*.{ts,tsx,mjs}', {
    cwd: ROOT,
    exclude: (path) => /^(?:node_modules|dist|\.\w+)$/.test(path),
  })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      const [folder = ''] = path.includes('/') ? path.split('/') : [];
      return { path, folder, text, imports: findImports(path, text) };
    });
}

export function findImports(path: string, text: string): readonly Import[] {
  return [...text.matchAll(IMPORT)].map(([, type, from, bare, dynamic]) => {
    const specifier = from ?? bare ?? dynamic ?? '';
    const typeOnly = type !== undefined;
    if (specifier.startsWith('.')) {
      return {
        specifier,
        typeOnly,
        file: posix.join(dirname(path), specifier.split('?')[0] ?? ''),
      };
    }
    return { specifier, typeOnly, package: packageName(specifier) };
  });
}

/** `@scope/name/part` -> `@scope/name`; `node:fs/promises` stays, for it is told by its start. */
function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
