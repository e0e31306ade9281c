/** A browser for the tests of one `describe`: started before the first, ended after the last, pictured when one fails. */
import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Browser, BrowserName, LaunchOptions, Page } from './browsers/browser.ts';
import { launchBrowser } from './browsers/launch.ts';
import type { Routes } from './origin/routes.ts';
import { type Origin, startOrigin } from './origin/start-origin.ts';

export interface BrowserUnderTest {
  readonly browser: Browser;
  /** Opens an address; the tab is closed when the test ends. */
  readonly open: (url: string) => Promise<Page>;
  readonly openExtensionPage: (path: string) => Promise<Page>;
}

const PICTURES = 'test-output/failed';

export interface UseBrowser extends Omit<LaunchOptions, 'extension' | 'origin'> {
  /** Pages beside those of `origin/routes.ts`. */
  readonly routes?: Routes;
}

export function useBrowser(
  name: BrowserName,
  { routes = {}, ...options }: UseBrowser = {},
): () => BrowserUnderTest {
  let origin: Origin | undefined;
  let browser: Browser | undefined;
  const pages: Page[] = [];

  beforeAll(async () => {
    origin = await startOrigin(routes);
    browser = await launchBrowser(name, { ...options, origin });
  });

  afterEach(async ({ task }) => {
    const failed = task.result?.state === 'fail';
    for (const [index, page] of pages.splice(0).entries()) {
      if (failed) {
        const file = `${PICTURES}/${name} ${task.name.replace(/[^\w]+/g, '-')} ${index}.png`;
        await mkdir(PICTURES, { recursive: true });
        await page.screenshot().then((png) => writeFile(file, png), ignore);
      }
      await page.close().catch(ignore);
    }
  });

  afterAll(async () => {
    await browser?.close();
    await origin?.close();
  });

  return () => {
    const running = browser;
    if (running === undefined) throw new Error(`${name} did not start`);
    const keep = async (opening: Promise<Page>) => {
      const page = await opening;
      pages.push(page);
      return page;
    };
    return {
      browser: running,
      open: (url) => keep(running.open(url)),
      openExtensionPage: (path) => keep(running.openExtensionPage(path)),
    };
  };
}

/** The tab or the whole browser is gone already: the test has said so. */
function ignore(): void {}
