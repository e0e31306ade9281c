/** A lexicon made ready on the page, cold: parsed from its JSON and compiled. */
import type { CDPSession, Page } from 'playwright-core';
import { addressOf } from './browser.ts';
import { lexiconOf } from './lexicon-of.ts';
import type { BenchPage } from './pages.ts';
import { type Spread, spreadOf } from './statistics.ts';

export interface LexiconResult {
  readonly forms: number;
  /** Milliseconds. */
  readonly ready: Spread;
  /** What it keeps in memory, in bytes, the garbage taken away. */
  readonly kept: number;
}

export async function measureLexicon({
  tab,
  cdp,
  page,
  code,
  forms,
  rounds,
}: {
  tab: Page;
  cdp: CDPSession;
  page: BenchPage;
  code: string;
  forms: readonly string[];
  rounds: number;
}): Promise<LexiconResult> {
  const times: number[] = [];
  const sizes: number[] = [];
  const heapOf = async (): Promise<number> => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await cdp.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  };
  for (let round = 0; round < rounds; round++) {
    await tab.goto(addressOf(page));
    // biome-ignore lint/security/noGlobalEval: the script under test comes as a string
    await tab.evaluate((script) => globalThis.eval(script), code);
    const before = await heapOf();
    const stored = JSON.stringify(lexiconOf(forms));
    times.push(await tab.evaluate((text) => globalThis.loadLexicon?.(text) ?? 0, stored));
    sizes.push((await heapOf()) - before);
  }
  return { forms: forms.length, ready: spreadOf(times), kept: spreadOf(sizes).median };
}
