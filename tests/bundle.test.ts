/** What ends in the built files: sizes within budget, and nothing on a stranger's page but what belongs there. */
import { globSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type BuildName, buildFolder, readBuilt } from './build-folder.ts';

const SCRIPT = 'content-scripts/spotter.js';
const SCRIPT_BUDGET = 16 * 1024; // bytes gzipped: it is parsed on every page of every site that is on

/** Strings of each library that survive minifying. */
const FINGERPRINTS = {
  preact: /dangerouslySetInnerHTML|__H\b/,
  dexie: /Dexie|IDBKeyRange/,
  valibot: /~standard|~run/,
};

describe.each<BuildName>(['chromium', 'firefox'])('the build for %s', (name) => {
  it(`has a script for pages of at most ${SCRIPT_BUDGET} bytes gzipped`, () => {
    expect(gzipSync(readBuilt(name, SCRIPT), { level: 9 }).byteLength).toBeLessThanOrEqual(
      SCRIPT_BUDGET,
    );
  });

  it.each(Object.entries(FINGERPRINTS))('has no %s on a stranger’s page', (_, fingerprint) => {
    expect(readBuilt(name, SCRIPT).toString()).not.toMatch(fingerprint);
  });

  it('has the fingerprints where the libraries belong, so that their absence says something', () => {
    const all = globSync('**/*.js', { cwd: buildFolder(name) })
      .filter((file) => file.replaceAll('\\', '/') !== SCRIPT)
      .map((file) => readBuilt(name, file).toString())
      .join('\n');
    for (const fingerprint of Object.values(FINGERPRINTS)) expect(all).toMatch(fingerprint);
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
