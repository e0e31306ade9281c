import { defineConfig } from 'wxt';
import { manifest } from './manifest.ts';

export default defineConfig({
  imports: false, // every import is written out: an import line is the architecture diagram
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifest,
});
