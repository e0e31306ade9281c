/**
 * The manifest, in one place: what we ask of the browser, and nothing that we do not use.
 * docs/permissions.md explains each line to the reader; tests/manifest.test.ts compares the built files with a list.
 */
import type { UserManifest } from 'wxt';

/** Sector press and bodies that the extension is made for: these work without asking more. */
export const SECTOR_HOSTS = [
  'thirdsector.co.uk',
  'civilsociety.co.uk',
  'dsc.org.uk',
  'bssec.org.uk',
  'charitytimes.com',
  'civilserviceworld.com',
  'ncvo.org.uk',
  'pioneerspost.com',
] as const;

export const SECTOR_MATCHES = SECTOR_HOSTS.map((host) => `https://*.${host}/*`);

const EXTENSION_PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'self'", // the welcome page shows the card in the same frame as any article
  "object-src 'none'",
].join('; ');

const GECKO = {
  gecko: {
    id: 'second-reading@second-reading.example',
    strict_min_version: '142.0',
    data_collection_permissions: { required: ['none'] },
  },
  gecko_android: { strict_min_version: '142.0' },
};

export function manifest({ browser, mode }: { browser: string; mode: string }): UserManifest {
  const firefox = browser === 'firefox';
  return {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en_GB',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
    ],
    host_permissions: SECTOR_MATCHES,
    optional_host_permissions: ['https://*/*'],
    incognito: 'not_allowed',
    minimum_chrome_version: firefox ? undefined : '137', // Ed25519 in WebCrypto; the rest needs less
    externally_connectable: firefox ? undefined : { ids: [], matches: [] },
    content_security_policy:
      mode === 'development' ? undefined : { extension_pages: EXTENSION_PAGES_CSP },
    // Written by hand, not by WXT's content-script wrapper: that tells the page our id by an event (docs/adr/0002).
    content_scripts: [
      {
        matches: SECTOR_MATCHES,
        js: ['spotter.js'],
        css: ['spotter.css'],
        // As the reader's own sheet it reaches into shadow trees; Chromium lets a highlight's style be inherited into them.
        ...(firefox ? { css_origin: 'user' } : {}),
        all_frames: true,
        run_at: 'document_idle',
      },
    ],
    commands: {
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_command_nextMention__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_command_previousMention__',
      },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_command_openPanel__',
      },
      'note-on-selection': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_command_noteOnSelection__',
      },
    },
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: ['https://*/*'],
        ...(firefox ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(firefox ? { browser_specific_settings: GECKO } : {}),
  } as UserManifest;
}
