import { defineConfig } from 'wxt';
import { buildPackJson } from './cli/build-pack.ts';
import { manifest } from './manifest.ts';

/** Commentary that ships with the extension: built from Markdown into one JSON document each. */
const SHIPPED_PACKS = ['levelling-up-our-communities'];

export default defineConfig({
  imports: false, // every import is written out: an import line is the architecture diagram
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifest,
  hooks: {
    'build:publicAssets': async (wxt, files) => {
      for (const name of SHIPPED_PACKS) {
        const contents = await buildPackJson(`${wxt.config.root}/commentary/${name}`);
        files.push({ relativeDest: `packs/${name}.json`, contents });
      }
    },
  },
});
