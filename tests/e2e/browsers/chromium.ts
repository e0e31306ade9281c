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

/** For what only Chromium can show: axe, emulated media, the clipboard. */
export interface Chromium extends Browser {
  readonly context: () => BrowserContext;
  /** `chrome-extension://…/` */
  readonly extensionOrigin: () => string;
}

interface Session {
  readonly context: BrowserContext;
  /** `chrome-extension://…/`; empty without an extension. */
  readonly extensionOrigin: string;
  /** The tab that it starts with, until it is used. */
  spare: PlaywrightPage | undefined;
}

export async function launchChromium(program: string, options: LaunchOptions): Promise<Chromium> {
  const folder = await mkdtemp(join(tmpdir(), 'second-reading-chromium-'));
  await writePreferences(folder, options);
  let session = await start();

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
    const worker = await until(
      `Chromium starts the background of ${options.extension} (it refuses a faulty manifest without a word)`,
      async () => context.serviceWorkers()[0],
    );
    const extensionOrigin = `chrome-extension://${new URL(worker.url()).host}/`;
    // An extension from the command line is installed at every start.
    await until('the welcome page is open', async () =>
      context.pages().some((page) => page.url() === `${extensionOrigin}${WELCOME}`),
    );
    return { context, extensionOrigin, spare };
  }

  async function open(url: string): Promise<Page> {
    const { spare } = session;
    session.spare = undefined;
    const page = spare ?? (await session.context.newPage());
    await page.bringToFront(); // the pointer moves once a second in a tab behind another
    await page.goto(url);
    return createPage(page);
  }

  const worker = () => {
    const [found] = session.context.serviceWorkers();
    if (found === undefined) throw new Error('the background is not there');
    return found;
  };

  return {
    name: 'chromium',
    context: () => session.context,
    extensionOrigin: () => session.extensionOrigin,
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
    runCommand: (name) =>
      worker().evaluate(
        `chrome.tabs.query({ active: true, lastFocusedWindow: true })
          .then(([tab]) => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab))`,
      ),
    pressButton: async (page) => {
      await page.bringToFront();
      const browser = session.context.browser();
      if (browser === null) throw new Error('the context has no browser');
      const cdp = await browser.newBrowserCDPSession();
      const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const url = await page.evaluate(() => location.href);
      const tab = targetInfos.find((target) => target.url === url);
      if (tab === undefined) throw new Error(`no tab shows ${url}`);
      const id = new URL(session.extensionOrigin).host;
      // Newer than the types.
      const send = cdp.send.bind(cdp) as (method: string, params: object) => Promise<unknown>;
      await send('Extensions.triggerAction', { id, targetId: tab.targetId });
      await cdp.detach();
    },
    willGrant: async (pattern) => {
      const page = await session.context.newPage();
      await page.goto('chrome://extensions/');
      const id = new URL(session.extensionOrigin).host;
      await page.evaluate(
        `chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(pattern)})`,
      );
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
    '--enable-unsafe-extension-debugging', // a press of our button, by protocol
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
  const framesAt = async (url: string) =>
    page
      .frames()
      .filter((frame) => frame !== page.mainFrame() && frame.url().startsWith(url))
      .map(createFrame);
  return {
    ...createFrame(page.mainFrame()),
    goto: (url) => page.goto(url).then(() => undefined),
    move: ({ x, y }) => page.mouse.move(x, y, { steps: 3 }),
    sweep: async (points) => {
      for (const { x, y } of points) await page.mouse.move(x, y);
    },
    tap: async ({ x, y }) => {
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await cdp.detach();
    },
    resize: (size) => page.setViewportSize(size),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    screenshot: () => page.screenshot(),
    extensionFrames: () => framesAt('chrome-extension:'),
    framesAt,
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
    hover: (selector) => frame.locator(selector).first().hover(),
  };
}
