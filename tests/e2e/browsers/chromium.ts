/**
 * Chromium by playwright-core. The table of hosts on the command line leads the test hosts to the local origin
 * and leaves every other host without an address.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  chromium,
  type Frame as PlaywrightFrame,
  type Page as PlaywrightPage,
} from 'playwright-core';
import { type Browser, type Frame, type LaunchOptions, type Page, WELCOME } from './browser.ts';
import { until } from './until.ts';

const VIEWPORT = { width: 1280, height: 900 };
const LIMIT = 15_000; // ms

interface Session {
  readonly context: BrowserContext;
  /** `chrome-extension://…/`; empty without an extension. */
  readonly extensionOrigin: string;
  /** The tab that it starts with, until it is used. */
  spare: PlaywrightPage | undefined;
}

export async function launchChromium(program: string, options: LaunchOptions): Promise<Browser> {
  const folder = await mkdtemp(join(tmpdir(), 'second-reading-chromium-'));
  await writePreferences(folder, options);
  let session = await start();
  if (options.extension !== undefined) {
    await until('the welcome page is open', async () =>
      session.context.pages().some((page) => page.url() === `${session.extensionOrigin}${WELCOME}`),
    );
  }

  async function start(): Promise<Session> {
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: program,
      headless: options.headless !== false,
      viewport: options.headless === false ? null : (options.viewport ?? VIEWPORT),
      colorScheme: options.dark ? 'dark' : 'light',
      args: chromiumArguments(options),
    });
    context.setDefaultTimeout(LIMIT);
    const [spare] = context.pages();
    if (options.extension === undefined) return { context, extensionOrigin: '', spare };
    const worker =
      context.serviceWorkers()[0] ??
      (await context.waitForEvent('serviceworker', { timeout: LIMIT }));
    const extensionOrigin = `chrome-extension://${new URL(worker.url()).host}/`;
    return { context, extensionOrigin, spare };
  }

  async function open(url: string): Promise<Page> {
    const { spare } = session;
    session.spare = undefined;
    const page = spare ?? (await session.context.newPage());
    await page.goto(url);
    return createPage(page);
  }

  return {
    name: 'chromium',
    open,
    openExtensionPage: (path) => open(`${session.extensionOrigin}${path}`),
    restart: async () => {
      await session.context.close();
      session = await start();
    },
    stopBackground: async () => {
      const page = await session.context.newPage();
      const cdp = await session.context.newCDPSession(page);
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await page.close();
    },
    closed: () => session.context.waitForEvent('close', { timeout: 0 }).then(() => undefined),
    close: async () => {
      await session.context.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function chromiumArguments({ extension, origin, headless }: LaunchOptions): string[] {
  const hosts = origin.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${origin.port}`);
  return [
    `--host-resolver-rules=${[...hosts, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(',')}`,
    '--ignore-certificate-errors',
    ...(headless === false ? ['--window-size=1280,960', '--start-maximized'] : []),
    ...(extension === undefined
      ? []
      : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
  ];
}

async function writePreferences(folder: string, options: LaunchOptions): Promise<void> {
  if (!options.blockThirdPartyCookies) return;
  const preferences = { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } };
  await mkdir(join(folder, 'Default'));
  await writeFile(join(folder, 'Default/Preferences'), JSON.stringify(preferences));
}

function createPage(page: PlaywrightPage): Page {
  return {
    ...createFrame(page.mainFrame()),
    goto: (url) => page.goto(url).then(() => undefined),
    move: ({ x, y }) => page.mouse.move(x, y, { steps: 3 }),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    screenshot: () => page.screenshot(),
    extensionFrames: async () =>
      page
        .frames()
        .filter((frame) => frame !== page.mainFrame())
        .filter((frame) => frame.url().startsWith('chrome-extension:'))
        .map(createFrame),
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}

function createFrame(frame: PlaywrightFrame): Frame {
  return {
    evaluate: async (run, argument) => {
      const call = `(${run})(${JSON.stringify(argument) ?? ''})`;
      const json: string | undefined = await frame.evaluate(
        `(async () => JSON.stringify(await ${call}))()`,
      );
      return json === undefined ? undefined : JSON.parse(json);
    },
    click: (selector) => frame.locator(selector).first().click(),
  };
}
