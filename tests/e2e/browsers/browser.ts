/**
 * What the tests and the demo need of a browser, the same for Chromium and Firefox. Pointer and keys are real input,
 * sent through the browser's own automation protocol: the page cannot tell them from a reader's.
 */
export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Folder of the built extension. Left out: the browser without it. */
  readonly extension?: string;
  /** Ports of the local origin, and the hosts it answers for: every other host is unreachable. */
  readonly origin: { readonly port: number; readonly hosts: readonly string[] };
  readonly headless?: boolean;
  readonly blockThirdPartyCookies?: boolean;
  /** Firefox only: leave the manifest's host permissions ungranted, as it may. */
  readonly withholdHosts?: boolean;
  readonly dark?: boolean;
  /** CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Opens in front once the extension is installed; a launch waits for it, lest it come in front of a test. */
export const WELCOME = 'welcome.html';

export interface Browser {
  readonly name: BrowserName;
  open(url: string): Promise<Page>;
  /** A page of the extension in a tab, as `popup.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** Closes the browser and starts it again with the same profile, extension and settings. */
  restart(): Promise<void>;
  /** Ends the background as the browser does when it is idle; the next message starts it again. */
  stopBackground(): Promise<void>;
  /** As the reader's keys for a command of the manifest do, with the tab in front. */
  runCommand(name: string): Promise<void>;
  /** As a press of our button does: lends the extension the tab in front (activeTab). */
  pressButton(page: Page): Promise<void>;
  /** Lets a request for this permission be granted without the browser's own question. */
  willGrant(pattern: string): Promise<void>;
  /** Settles when the browser has gone, as when the reader closes its window. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Frame {
  /** Runs in the main world of the frame. Argument and result are plain JSON; the function sees nothing of its surroundings. */
  evaluate<Result, Argument = undefined>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  /** Scrolls the first match into view and clicks its middle. */
  click(selector: string): Promise<void>;
  /** Scrolls the first match into view and rests the pointer on its middle. */
  hover(selector: string): Promise<void>;
}

export interface Page extends Frame {
  goto(url: string): Promise<void>;
  /** CSS pixels from the viewport's top left. */
  move(to: Point): Promise<void>;
  /** One after the other, as fast as the browser takes them: a pointer that sweeps over the page. */
  sweep(points: readonly Point[]): Promise<void>;
  clickAt(at: Point): Promise<void>;
  /** With a finger. */
  tap(at: Point): Promise<void>;
  /** CSS pixels of the viewport. */
  resize(size: { readonly width: number; readonly height: number }): Promise<void>;
  type(text: string): Promise<void>;
  /** A key by its name in `KeyboardEvent.key`, with modifiers before it: `Escape`, `Control+Enter`. */
  press(key: string): Promise<void>;
  /** PNG of the viewport. */
  screenshot(): Promise<Uint8Array>;
  /** Frames whose url is the extension's, below this page; empty while there is none. */
  extensionFrames(): Promise<readonly Frame[]>;
  /** Frames below this page whose url begins so. */
  framesAt(url: string): Promise<readonly Frame[]>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}
