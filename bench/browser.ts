/** A real Chromium, and pages served to it from memory: nothing leaves the machine, no script of a page runs. */
import { type Browser, chromium, type Page } from 'playwright-core';
import type { BenchPage } from './pages.ts';

const ORIGIN = 'http://localhost';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "script-src 'none'",
  // Isolated from other origins, a page has a clock of 5 microseconds instead of 100.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** The system's Chromium, or the one that `CHROMIUM` names. */
export function executable(): string {
  return process.env.CHROMIUM ?? '/usr/bin/chromium';
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable(),
    args: ['--js-flags=--expose-gc'],
  });
}

/** A tab that knows these pages and nothing else. */
export async function openTab(browser: Browser, pages: readonly BenchPage[]): Promise<Page> {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const html = new Map(pages.map((page) => [`${ORIGIN}/${page.name}`, page.html]));
  await tab.route('**', async (route) => {
    const body = html.get(route.request().url());
    if (body === undefined) await route.abort();
    else await route.fulfill({ body, headers: HEADERS });
  });
  return tab;
}

export function addressOf({ name }: BenchPage): string {
  return `${ORIGIN}/${name}`;
}
