/** The two builds, as their tests read them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './source-files.ts';

export const BUILDS = {
  chromium: { folder: join(ROOT, '.output/chrome-mv3'), command: 'npm run build' },
  firefox: { folder: join(ROOT, '.output/firefox-mv3'), command: 'npm run build:firefox' },
} as const;

export type BuildName = keyof typeof BUILDS;

export function buildFolder(name: BuildName): string {
  const { folder, command } = BUILDS[name];
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`There is no build for ${name}: run \`${command}\` first.`);
  }
  return folder;
}

export function readBuilt(name: BuildName, file: string): Buffer {
  return readFileSync(join(buildFolder(name), file));
}
