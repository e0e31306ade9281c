/**
 * What the reader chose, in `browser.storage.local` under one key. The script on the page reads it without waking the
 * background; only our own pages and the background write it. Nothing here says what the reader thinks or notes.
 */
import { browser } from 'wxt/browser';
import type { Hidden } from '../core/pack/hidden.ts';

export interface Settings {
  /** Paint the first mention of each entry, or all. */
  readonly show: 'first' | 'all';
  readonly highlight: 'underline' | 'tint' | 'both';
  readonly theme: 'system' | 'light' | 'dark';
  /** Per cent of the usual size of text in our pages. */
  readonly textSize: number;
  /** ms that the pointer dwells on a mention before the card opens. */
  readonly openDelay: number;
  /** ms of grace before the card closes after the pointer has left. */
  readonly closeDelay: number;
  /** Hosts that the reader turned off though we may run there. */
  readonly sitesOff: readonly string[];
  /** Origins beyond the sector sites that the reader turned on, as match patterns. */
  readonly sitesOn: readonly string[];
  readonly hidden: readonly Hidden[];
}

export const DEFAULT_SETTINGS: Settings = {
  show: 'first',
  highlight: 'both',
  theme: 'system',
  textSize: 100,
  openDelay: 150, // shorter flickers as the pointer crosses a paragraph
  closeDelay: 300, // time for the pointer to travel into the card
  sitesOff: [],
  sitesOn: [],
  hidden: [],
};

export const SETTINGS_KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return parseSettings(stored[SETTINGS_KEY]);
}

/** One change at a time: two pages that change at once must not lose each other's choice. */
export async function changeSettings(
  change: (settings: Settings) => Partial<Settings>,
): Promise<Settings> {
  return navigator.locks.request('second-reading-settings', async () => {
    const before = await readSettings();
    const after = { ...before, ...change(before) };
    await browser.storage.local.set({ [SETTINGS_KEY]: after });
    return after;
  });
}

export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && SETTINGS_KEY in changes) {
      onChange(parseSettings(changes[SETTINGS_KEY]?.newValue));
    }
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Takes each known key that has its default's kind, and the default for the rest: settings never stop a page. */
export function parseSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const given = stored as Record<string, unknown>;
  const pick = <T extends string>(key: string, allowed: readonly T[], fallback: T): T =>
    allowed.find((value) => value === given[key]) ?? fallback;
  const number = (key: string, low: number, high: number, fallback: number): number => {
    const value = given[key];
    return typeof value === 'number' && value >= low && value <= high ? value : fallback;
  };
  const strings = (key: string): readonly string[] => {
    const value = given[key];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  };
  const hidden = given.hidden;
  return {
    show: pick('show', ['first', 'all'], DEFAULT_SETTINGS.show),
    highlight: pick('highlight', ['underline', 'tint', 'both'], DEFAULT_SETTINGS.highlight),
    theme: pick('theme', ['system', 'light', 'dark'], DEFAULT_SETTINGS.theme),
    textSize: number('textSize', 75, 200, DEFAULT_SETTINGS.textSize),
    openDelay: number('openDelay', 0, 2000, DEFAULT_SETTINGS.openDelay),
    closeDelay: number('closeDelay', 100, 5000, DEFAULT_SETTINGS.closeDelay),
    sitesOff: strings('sitesOff'),
    sitesOn: strings('sitesOn'),
    hidden: Array.isArray(hidden) ? hidden.filter(isHiddenRule) : [],
  };
}

function isHiddenRule(value: unknown): value is Hidden {
  if (typeof value !== 'object' || value === null || !('ref' in value)) return false;
  const { ref } = value;
  return (
    typeof ref === 'object' &&
    ref !== null &&
    'pack' in ref &&
    'entry' in ref &&
    typeof ref.pack === 'string' &&
    typeof ref.entry === 'string'
  );
}
