/** Opens the briefing page, on an article that is open in a tab or on some notes. */
import { browser } from 'wxt/browser';

export type BriefingStart =
  | { readonly tab: number }
  | { readonly tag: string }
  | { readonly pack: string; readonly entry: string }
  | Record<string, never>;

export function openBriefing(start: BriefingStart): void {
  const parameters = new URLSearchParams(
    Object.entries(start).map(([key, value]) => [key, String(value)]),
  );
  const url = browser.runtime.getURL(`/briefing.html#${parameters}` as '/');
  void browser.tabs.create({ url });
}
