/**
 * Draws `assets/icon.svg` at the sizes that browsers ask for, into `public/icon/`. Run after a change of the drawing:
 *
 *   npx node tests/screenshots/draw-icons.ts
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/setup/find-browser.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SIZES = [16, 32, 48, 96, 128];

const drawing = await readFile(join(ROOT, 'assets/icon.svg'), 'utf8');
await mkdir(join(ROOT, 'public/icon'), { recursive: true });
const executablePath = findBrowser('chromium');
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
try {
  const page = await browser.newPage();
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${drawing}`);
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    const path = join(ROOT, `public/icon/${size}.png`);
    await page.screenshot({ path, omitBackground: true });
  }
} finally {
  await browser.close();
}
