/** What ships in the extension and is not ours: name and licence, as the settings page lists them. */
export const LICENCES = [
  { name: 'Commentary of this project', licence: 'CC BY 4.0' },
  { name: 'Preact', licence: 'MIT' },
  { name: 'Dexie', licence: 'Apache-2.0' },
  { name: 'webextension-polyfill', licence: 'MPL-2.0' },
  { name: 'Valibot', licence: 'MIT' },
  { name: 'markdown-it', licence: 'MIT' },
  { name: 'Floating UI', licence: 'MIT' },
  { name: 'Lucide', licence: 'ISC' },
  { name: 'approx-string-match', licence: 'MIT' },
  { name: 'Source Serif 4', licence: 'OFL-1.1' },
] as const;
