/**
 * Firefox by raw WebDriver BiDi. The extension is installed from a zip and for good, so a restart is a real one;
 * pages of the extension are opened with `wait: 'none'`, since Firefox never reports them as loaded.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, type Bidi, connectBidi, isRecord, list, text } from './bidi.ts';
import {
  type Browser,
  type Frame,
  type LaunchOptions,
  type Page,
  type Point,
  WELCOME,
} from './browser.ts';
import { type BrowserProcess, startBrowserProcess } from './browser-process.ts';
import { startConnectProxy } from './connect-proxy.ts';
import { EXTENSION_UUID, writeFirefoxProfile } from './firefox-profile.ts';
import {
  clickActions,
  moveActions,
  pressActions,
  sweepActions,
  tapActions,
  typeActions,
} from './input-actions.ts';
import { packExtension } from './pack-extension.ts';
import { until } from './until.ts';

const EXTENSION_ORIGIN = `moz-extension://${EXTENSION_UUID}/`;
const VIEWPORT = { width: 1280, height: 900 };

interface Session {
  readonly process: BrowserProcess;
  readonly bidi: Bidi;
}

export async function launchFirefox(program: string, options: LaunchOptions): Promise<Browser> {
  const folder = await mkdtemp(join(tmpdir(), 'second-reading-firefox-'));
  const extensionId = options.extension ? await geckoId(options.extension) : '';
  const proxy = await startConnectProxy(options.origin);
  await writeFirefoxProfile(folder, { extensionId, proxyPort: proxy.port, options });

  let session = await start();
  if (options.extension) {
    const path = join(folder, 'extension.xpi');
    await packExtension(options.extension, path);
    await session.bidi.send('webExtension.install', {
      extensionData: { type: 'archivePath', path },
      'moz:permanent': true,
    });
    const { bidi } = session;
    await until('the welcome page is open', async () => {
      const tabs = list(await bidi.send('browsingContext.getTree', {}), 'contexts');
      return tabs.some(({ url }) => url === `${EXTENSION_ORIGIN}${WELCOME}`);
    });
  }

  async function start(): Promise<Session> {
    const browserProcess = await startBrowserProcess(
      program,
      [
        ...(options.headless === false ? [] : ['--headless']),
        '--no-remote',
        '--profile',
        folder,
        '--remote-debugging-port',
        '0',
        '--remote-allow-system-access',
        'about:blank',
      ],
      /WebDriver BiDi listening on (ws:\S+)/,
    );
    const bidi = await connectBidi(`${browserProcess.announced}/session`);
    await bidi.send('session.new', {
      capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
    });
    return { process: browserProcess, bidi };
  }

  async function stop(): Promise<void> {
    await session.bidi.send('browser.close', {}).catch(() => session.process.kill());
    session.bidi.close();
    await session.process.end();
  }

  /** In the browser's own window, with our `extension` as the browser sees it. */
  async function inBrowserWindow(statements: string): Promise<void> {
    const { bidi } = session;
    const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = list(tree, 'contexts');
    if (window === undefined) throw new Error('Firefox shows no window of its own');
    await evaluate(
      bidi,
      text(window, 'context'),
      `(() => {
        ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
        const { GlobalManager } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent;
        const extension = GlobalManager.getExtension(${JSON.stringify(extensionId)});
        ${statements};
      })()`,
    );
  }

  async function newPage(): Promise<Page> {
    const { bidi } = session;
    const context = text(await bidi.send('browsingContext.create', { type: 'tab' }), 'context');
    await bidi.send('browsingContext.setViewport', {
      context,
      viewport: options.viewport ?? VIEWPORT,
    });
    return createPage(bidi, context);
  }

  return {
    name: 'firefox',
    open: async (url) => {
      const page = await newPage();
      await page.goto(url);
      return page;
    },
    openExtensionPage: async (path) => {
      const page = await newPage();
      await page.goto(`${EXTENSION_ORIGIN}${path}`);
      return page;
    },
    restart: async () => {
      await stop();
      session = await start();
    },
    stopBackground: () => inBrowserWindow('extension.terminateBackground()'),
    // The key element that Firefox makes of a command's shortcut: its event is what a press of the keys fires.
    runCommand: (name) =>
      inBrowserWindow(`
        const shortcut = extension.manifest.commands[${JSON.stringify(name)}].suggested_key.default;
        const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id-"] key')];
        const key = keys.find((key) => shortcut.endsWith('+' + key.getAttribute('key')));
        if (!key) throw new Error('Firefox has no key for ' + shortcut);
        key.doCommand();`),
    pressButton: async (page) => {
      await page.bringToFront();
      await inBrowserWindow('extension.tabManager.addActiveTabPermission(gBrowser.selectedTab)');
    },
    willGrant: async () => {}, // a preference of the profile
    closed: () => session.process.ended(),
    close: async () => {
      await stop();
      await proxy.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function createPage(bidi: Bidi, context: string): Page {
  const perform = (actions: readonly object[]) =>
    bidi.send('input.performActions', { context, actions }).then(() => undefined);
  const framesAt = async (url: string) => {
    const tree = await bidi.send('browsingContext.getTree', { root: context });
    return list(tree, 'contexts')
      .flatMap(descendants)
      .filter((child) => String(child.url).startsWith(url))
      .map((child) => createFrame(bidi, text(child, 'context')));
  };
  return {
    ...createFrame(bidi, context),
    goto: async (url) => {
      if (!url.startsWith('moz-extension:')) {
        await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
        return;
      }
      await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
      await until(`${url} is loaded`, async () => {
        const state = await evaluate(bidi, context, 'location.href + " " + document.readyState');
        return state.startsWith('moz-extension:') && state.endsWith(' complete');
      });
    },
    move: (to) => perform(moveActions(to)),
    sweep: (points) => perform(sweepActions(points)),
    clickAt: (at) => perform(clickActions(at)),
    tap: (at) => perform(tapActions(at)),
    resize: (viewport) =>
      bidi.send('browsingContext.setViewport', { context, viewport }).then(() => undefined),
    type: (characters) => perform(typeActions(characters)),
    press: (key) => perform(pressActions(key)),
    screenshot: async () => {
      const answer = await bidi.send('browsingContext.captureScreenshot', { context });
      return Buffer.from(text(answer, 'data'), 'base64');
    },
    extensionFrames: () => framesAt('moz-extension:'),
    framesAt,
    bringToFront: () => bidi.send('browsingContext.activate', { context }).then(() => undefined),
    close: () => bidi.send('browsingContext.close', { context }).then(() => undefined),
  };
}

function createFrame(bidi: Bidi, context: string): Frame {
  /** In the frame's own coordinates: Firefox adds where the frame stands. */
  const middleOf = async (selector: string): Promise<Point> =>
    JSON.parse(
      await evaluate(
        bidi,
        context,
        `(() => {
          const element = document.querySelector(${JSON.stringify(selector)});
          if (!element) throw new Error(${JSON.stringify(`no element ${selector}`)});
          element.scrollIntoView({ block: 'nearest' });
          const { x, y, width, height } = element.getBoundingClientRect();
          return JSON.stringify({ x: x + width / 2, y: y + height / 2 });
        })()`,
      ),
    );
  return {
    evaluate: async (run, argument) => {
      const call = `(${run})(${JSON.stringify(argument) ?? ''})`;
      const json = await evaluate(bidi, context, `(async () => JSON.stringify(await ${call}))()`);
      return json === '' ? undefined : JSON.parse(json);
    },
    click: async (selector) => {
      const actions = clickActions(await middleOf(selector));
      await bidi.send('input.performActions', { context, actions });
    },
    hover: async (selector) => {
      const { x, y } = await middleOf(selector);
      const actions = sweepActions([
        { x: x - 2, y },
        { x, y },
      ]);
      await bidi.send('input.performActions', { context, actions });
    },
  };
}

/** The result as a string; empty for undefined. */
async function evaluate(bidi: Bidi, context: string, expression: string): Promise<string> {
  const answer = await bidi.send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
    userActivation: false,
  });
  if (answer.type === 'exception') {
    const details = isRecord(answer.exceptionDetails) ? answer.exceptionDetails : {};
    throw new Error(`in the page: ${String(details.text)}`);
  }
  const result = isRecord(answer.result) ? answer.result : {};
  return result.type === 'undefined' ? '' : String(result.value);
}

function descendants(context: Answer): readonly Answer[] {
  const children = list(context, 'children');
  return [...children, ...children.flatMap(descendants)];
}

async function geckoId(extension: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const id = /"id":\s*"([^"]+)"/.exec(JSON.stringify(manifest))?.[1];
  if (id === undefined) throw new Error(`${extension}/manifest.json has no id for Firefox`);
  return id;
}
