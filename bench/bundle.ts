/** Bundles a script of `in-page/` to one string, minified as the product is. Peers are resolved in the folder they were installed in. */
import { join } from 'node:path';
import { build } from 'vite';

export async function bundle(name: string, peers: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: [{ find: /^peer:(.*)$/, replacement: join(peers, 'node_modules', '$1') }] },
    build: {
      write: false,
      target: 'esnext',
      rollupOptions: {
        input: join(import.meta.dirname, 'in-page', `${name}.ts`),
        output: { format: 'iife' },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    const [chunk] = output.output;
    return chunk.code;
  }
  throw new Error(`${name} gave no code`);
}
