/** Which pictures of the extension are kept in `docs/screenshots/`. */
import type { OurPageName } from '../e2e/reading/our-pages.ts';

export interface Picture {
  /** Without `.png`. */
  readonly file: string;
  readonly of: OurPageName | 'card';
  readonly scheme: 'light' | 'dark';
  /** CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
}

/** Chrome Web Store; Mozilla takes any size. */
export const STORE = { width: 1280, height: 800 };
const POPUP = { width: 360, height: 600 };
const PANEL = { width: 400, height: 800 };

export const PICTURES: readonly Picture[] = [
  { file: 'article', of: 'card', scheme: 'light', size: STORE },
  { file: 'article-dark', of: 'card', scheme: 'dark', size: STORE },
  { file: 'popup', of: 'popup', scheme: 'light', size: POPUP },
  { file: 'popup-dark', of: 'popup', scheme: 'dark', size: POPUP },
  { file: 'panel', of: 'panel', scheme: 'light', size: PANEL },
  { file: 'entry', of: 'entry', scheme: 'light', size: PANEL },
  { file: 'notebook', of: 'notebook', scheme: 'light', size: STORE },
  { file: 'notebook-dark', of: 'notebook', scheme: 'dark', size: STORE },
  { file: 'library', of: 'library', scheme: 'light', size: STORE },
  { file: 'briefing', of: 'briefing', scheme: 'light', size: STORE },
  { file: 'settings', of: 'settings', scheme: 'light', size: STORE },
  { file: 'welcome', of: 'welcome', scheme: 'light', size: STORE },
  { file: 'welcome-dark', of: 'welcome', scheme: 'dark', size: STORE },
];
