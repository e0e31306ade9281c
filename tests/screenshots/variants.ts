import type { BrowserContextOptions } from 'playwright-core';

/** A way of looking at every state. */
export interface Variant {
  readonly name: string;
  readonly context: BrowserContextOptions;
  /** CSS pixels; left out: the state's own. */
  readonly width?: number;
}

export const VARIANTS: readonly Variant[] = [
  { name: 'light', context: { colorScheme: 'light', deviceScaleFactor: 2 } },
  { name: 'dark', context: { colorScheme: 'dark', deviceScaleFactor: 2 } },
  { name: 'forced', context: { forcedColors: 'active', reducedMotion: 'reduce' } },
  { name: '320', context: { colorScheme: 'light' }, width: 320 },
];
