/** Builds the gallery and serves it as an extension page is served: under its policy for scripts and styles. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, preview } from 'vite';
import { buildPackJson } from '../../cli/build-pack.ts';
import { readMessages } from '../components/read-messages.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GALLERY = fileURLToPath(new URL('gallery', import.meta.url));
const BUILT = join(ROOT, '.cache/gallery');
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'";

export interface GalleryServer {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startGallery(): Promise<GalleryServer> {
  const common = { root: GALLERY, configFile: false, publicDir: false, logLevel: 'warn' } as const;
  await build({
    ...common,
    plugins: [provideData()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir: BUILT, emptyOutDir: true, assetsInlineLimit: 0, target: 'esnext' },
  });
  const server = await preview({
    ...common,
    build: { outDir: BUILT },
    preview: { port: 0, headers: { 'Content-Security-Policy': POLICY } },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The gallery has no address');
  return { url, stop: () => server.close() };
}

/** The words and the commentary as they are now, without a step that could be forgotten. */
function provideData(): Plugin {
  const data: Readonly<Record<string, () => Promise<string>>> = {
    'virtual:messages': async () => JSON.stringify(await readMessages()),
    'virtual:pack': () => buildPackJson(join(ROOT, 'commentary/levelling-up-our-communities')),
  };
  return {
    name: 'gallery-data',
    resolveId: (id) => (id in data ? `\0${id}` : undefined),
    async load(id) {
      const make = data[id.slice(1)];
      return make === undefined ? undefined : `export default ${await make()}`;
    },
  };
}
