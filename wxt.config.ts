import { defineConfig } from 'wxt';
import { buildPackJson } from './cli/build-pack.ts';
import { manifest } from './manifest.ts';

/** Commentary that ships with the extension: built from Markdown into one JSON document each. */
const SHIPPED_PACKS = ['levelling-up-our-communities'];

/**
 * In the scripts on the page the polyfill is the browser's own API: they use only what Manifest V3 gives alike in both
 * browsers, and every page pays for what they weigh (3 KB of 16).
 */
const nativeBrowser = {
  name: 'native-browser',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'webextension-polyfill' ? '\0native-browser' : undefined),
  load: (id: string) =>
    id === '\0native-browser'
      ? 'export default globalThis.browser ?? globalThis.chrome'
      : undefined,
};

export default defineConfig({
  imports: false, // every import is written out: an import line is the architecture diagram
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifest,
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'unlisted-script')) {
        config.plugins = [nativeBrowser, config.plugins];
      }
    },
    'build:publicAssets': async (wxt, files) => {
      for (const name of SHIPPED_PACKS) {
        const contents = await buildPackJson(`${wxt.config.root}/commentary/${name}`);
        files.push({ relativeDest: `packs/${name}.json`, contents });
      }
    },
  },
});
