/**
 * Pictures of every state of every component, in `test-output/gallery/`, each judged by axe (WCAG 2.2 A and AA) in
 * light, in dark and in forced colours. Ends with an error where axe finds a fault, or where a page is wider than its
 * window. Arguments: parts of the names wanted.
 *
 *   npx node tests/screenshots/take-screenshots.ts card-entry-dark
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/setup/find-browser.mjs';
import { findFaults } from './find-faults.ts';
import { startGallery } from './gallery-server.ts';
import { VARIANTS, type Variant } from './variants.ts';

const OUTPUT = fileURLToPath(new URL('../../test-output/gallery', import.meta.url));

interface ListedState {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly press: readonly string[];
}

const wanted = process.argv.slice(2);
const gallery = await startGallery();
const executablePath = findBrowser('chromium');
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
await mkdir(OUTPUT, { recursive: true });
const faults: string[] = [];
let pictures = 0;
try {
  for (const variant of VARIANTS) {
    const context = await browser.newContext(variant.context);
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      faults.push(`${page.url()}: ${message.text()}`);
    });
    for (const state of await listStates(page)) {
      const name = `${state.name}-${variant.name}`;
      if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
      faults.push(...(await picture(page, state, variant)));
      pictures += 1;
    }
    await context.close();
  }
} finally {
  await browser.close();
  await gallery.stop();
}
console.log(`${pictures} pictures, ${faults.length} faults`);
for (const fault of faults) console.error(fault);
if (faults.length > 0 || pictures === 0) process.exitCode = 1;

async function listStates(page: Page): Promise<readonly ListedState[]> {
  await page.goto(gallery.url);
  const listed = await page.locator('#root').getAttribute('data-states');
  return JSON.parse(listed ?? '[]');
}

async function picture(
  page: Page,
  { name, size, press }: ListedState,
  variant: Variant,
): Promise<readonly string[]> {
  await page.setViewportSize(
    variant.width === undefined ? size : { ...size, width: variant.width },
  );
  await page.goto(`${gallery.url}?state=${name}`);
  await page.locator('html[data-ready]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  for (const label of press) await page.getByRole('button', { name: label }).first().click();
  const path = join(OUTPUT, `${name}-${variant.name}.png`);
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  return (await findFaults(page)).map((fault) => `${name} (${variant.name}): ${fault}`);
}
