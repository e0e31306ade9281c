/** What ends in the built files: sizes within budget, and nothing on a stranger's page but what belongs there. */
import { globSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type BuildName, buildFolder, readBuilt } from './build-folder.ts';

/** Read on every page of every site that is on, and asked for where there is something to hover. */
const PAGE_SCRIPTS = ['spotter.js', 'hover.js', 'passage.js'];
const BUDGET = 16 * 1024; // bytes gzipped, for each

/** Strings of each library that survive minifying. */
const FINGERPRINTS = {
  preact: /dangerouslySetInnerHTML/,
  dexie: /DexieError|IDBKeyRange/,
  valibot: /~standard/,
  'markdown-it': /blockquote_open/,
};

describe.each<BuildName>(['chromium', 'firefox'])('the build for %s', (name) => {
  it.each(PAGE_SCRIPTS)(`has %s within ${BUDGET} bytes gzipped`, (script) => {
    const { byteLength } = gzipSync(readBuilt(name, script), { level: 9 });
    expect(byteLength).toBeLessThanOrEqual(BUDGET);
  });

  it.each(Object.entries(FINGERPRINTS))('keeps %s from strangers’ pages', (_, fingerprint) => {
    const found = (files: readonly string[]) =>
      files.filter((file) => fingerprint.test(readBuilt(name, file).toString()));
    const others = globSync('**/*.js', { cwd: buildFolder(name) }).filter(
      (file) => !PAGE_SCRIPTS.includes(file),
    );
    expect(found(PAGE_SCRIPTS)).toEqual([]);
    expect(found(others).length, 'and is known where it belongs').toBeGreaterThan(0);
  });

  it('runs no text as code', () => {
    const scripts = globSync('**/*.js', { cwd: buildFolder(name) });
    const evaluating = scripts.filter((file) =>
      /\beval\(|new Function\(/.test(readBuilt(name, file).toString()),
    );
    expect(evaluating).toEqual([]);
  });

  it('loads nothing in its pages but its own files', () => {
    const pages = globSync('**/*.html', { cwd: buildFolder(name) });
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const html = readBuilt(name, page).toString();
      expect(html, page).not.toMatch(/\b(?:src|href)="(?:https?:)?\/\//);
      expect(html, page).not.toMatch(/<script(?![^>]*\bsrc=)/);
      expect(html, page).not.toMatch(/\son\w+=|<style|\sstyle=/);
    }
  });
});
