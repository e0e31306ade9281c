/**
 * What the built extension asks of the browser, against a list written by hand: a permission that a dependency or
 * the build brings in unasked fails here. docs/permissions.md gives the reader the reason of each.
 */
import { describe, expect, it } from 'vitest';
import { type BuildName, readBuilt } from './build-folder.ts';

const SECTOR = [
  'https://*.thirdsector.co.uk/*',
  'https://*.civilsociety.co.uk/*',
  'https://*.dsc.org.uk/*',
  'https://*.bssec.org.uk/*',
  'https://*.charitytimes.com/*',
  'https://*.civilserviceworld.com/*',
  'https://*.ncvo.org.uk/*',
  'https://*.pioneerspost.com/*',
];

const PERMISSIONS = [
  'activeTab',
  'alarms',
  'contextMenus',
  'scripting',
  'storage',
  'unlimitedStorage',
];

const CSP = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self' https:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-src': "'self'", // the card, on the welcome page
  'object-src': "'none'",
};

/** Keys of a manifest that give the outside a way in, or us a way out. */
const NEVER = [
  'optional_permissions',
  'externally_connectable',
  'chrome_url_overrides',
  'devtools_page',
  'update_url',
  'key',
];

describe.each<BuildName>(['chromium', 'firefox'])('the manifest for %s', (name) => {
  const manifest = JSON.parse(readBuilt(name, 'manifest.json').toString());

  it('is of version 3', () => {
    expect(manifest.manifest_version).toBe(3);
  });

  it('asks for these permissions and no other', () => {
    const panel = name === 'chromium' ? ['sidePanel'] : [];
    expect(manifest.permissions.toSorted()).toEqual([...PERMISSIONS, ...panel].toSorted());
  });

  it('asks for the sector press, and offers every other site', () => {
    expect(manifest.host_permissions.toSorted()).toEqual(SECTOR.toSorted());
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  });

  it('puts one script and one sheet on the sector press by itself', () => {
    const [script, ...others] = manifest.content_scripts;
    expect(others).toEqual([]);
    expect(script.matches.toSorted()).toEqual(SECTOR.toSorted());
    expect(script).toMatchObject({
      js: ['spotter.js'],
      css: ['spotter.css'],
      run_at: 'document_idle',
    });
    expect(script.world, 'the page’s own world').toBeUndefined();
  });

  it('lets its own pages load nothing from elsewhere', () => {
    const directives = String(manifest.content_security_policy.extension_pages)
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([directive, ...values]) => [directive, values.join(' ')]);
    expect(Object.fromEntries(directives)).toEqual(CSP);
  });

  it('shows the web one file', () => {
    const [resource, ...others] = manifest.web_accessible_resources;
    expect(others).toEqual([]);
    expect(resource.resources).toEqual(['card.html']);
    expect(resource.matches).toEqual(['https://*/*']);
    if (name === 'chromium') expect(resource.use_dynamic_url).toBe(true);
  });

  it('has none of the other doors', () => {
    const closed = { ids: [], matches: [] };
    const { externally_connectable: connectable = closed, ...rest } = manifest;
    expect(connectable, 'no extension and no page may connect').toMatchObject(closed);
    expect(NEVER.filter((key) => key in rest)).toEqual([]);
  });

  it('stays out of private windows', () => {
    expect(manifest.incognito).toBe('not_allowed');
  });

  it('tells Firefox that it collects nothing', () => {
    if (name === 'chromium') {
      expect(manifest.browser_specific_settings).toBeUndefined();
      return;
    }
    const { gecko } = manifest.browser_specific_settings;
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
    expect(gecko.id).toMatch(/@/);
  });

  it('takes its name and description from the words of the reader’s language', () => {
    expect(manifest.name).toBe('__MSG_extensionName__');
    const messages = JSON.parse(
      readBuilt(name, `_locales/${manifest.default_locale}/messages.json`).toString(),
    );
    expect(messages.extensionName.message).toBe('Second Reading');
    expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132); // Chrome's limit
  });
});
