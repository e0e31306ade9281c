/**
 * Bundles the commentator's tool into one file of JavaScript, so that the tarball of `npm pack` needs nothing beside it:
 * Node strips types of a project's own files, never of what stands in node_modules.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: fromHere('..'),
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: fromHere('second-reading.ts'),
    outDir: fromHere('../dist'),
    target: 'node20',
    minify: false,
    license: { fileName: 'third-party-licences.md' },
    rolldownOptions: { output: { entryFileNames: 'second-reading.js' } },
  },
});
