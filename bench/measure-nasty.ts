/**
 * Pages and forms made to be slow: each is measured at one size and at twice that. Time must not grow by more than 2.3 times when the input
 * doubles.
 */
import type { Browser } from 'playwright-core';
import { addressOf, openTab } from './browser.ts';
import type { BenchPage } from './pages.ts';
import { spreadOf } from './statistics.ts';

export interface NastyResult {
  readonly name: string;
  /** Time at twice the size as a multiple; of the best of each. */
  readonly growth: number;
}

const NASTY: readonly { name: string; forms: readonly string[]; html: (size: number) => string }[] =
  [
    {
      name: 'forms of one word repeated, on a page of that word',
      forms: Array.from({ length: 59 }, (_, index) =>
        Array(index + 1)
          .fill('a')
          .join(' '),
      ),
      html: (size) => `<p>${'a '.repeat(size)}</p>`,
    },
    {
      name: 'a form almost met at each word',
      forms: [`${'a '.repeat(58)}b`],
      html: (size) => `<p>${'a '.repeat(size)}</p>`,
    },
    { name: 'one endless word', forms: ['Levy'], html: (size) => `<p>${'levy'.repeat(size)}</p>` },
    { name: 'apostrophes alone', forms: ['Levy'], html: (size) => `<p>${"'s".repeat(size)}</p>` },
    {
      name: 'soft hyphens alone',
      forms: ['Levy'],
      html: (size) => `<p>le${'&shy;'.repeat(size)}vy</p>`,
    },
    {
      name: 'each letter a tag',
      forms: ['Levy'],
      html: (size) => `<p>${'<b>l</b><i>e</i>v<u>y</u> '.repeat(size / 4)}</p>`,
    },
    {
      name: 'empty blocks in a word',
      forms: ['Levy'],
      html: (size) => `<p>le${'<b></b>'.repeat(size)}vy</p>`,
    },
    {
      name: 'deep nesting',
      forms: ['Levy'],
      html: (size) => `${'<div>Levy '.repeat(Math.min(500, size / 40))}`.repeat(4),
    },
    {
      name: 'mentions and nothing else',
      forms: ['Levy'],
      html: (size) => `<p>${'Levy '.repeat(size / 4)}</p>`,
    },
    {
      name: 'letters that fold to several',
      forms: ['Straße'],
      html: (size) => `<p>${'straße ﬁ é '.repeat(size / 8)}</p>`,
    },
  ];

export async function measureNasty(
  browser: Browser,
  ours: string,
  size: number,
  rounds: number,
): Promise<readonly NastyResult[]> {
  const results: NastyResult[] = [];
  for (const { name, forms, html } of NASTY) {
    const pages: BenchPage[] = [size, size * 2].map((count) => ({
      name: `${count}.html`,
      html: `<!doctype html><meta charset="utf-8"><title>Nasty</title><main>${html(count)}</main>`,
    }));
    const tab = await openTab(browser, pages);
    const bests: number[] = [];
    for (const page of pages) {
      await tab.goto(addressOf(page));
      const times = await tab.evaluate(
        ([code, phrases, count]) => {
          // biome-ignore lint/security/noGlobalEval: the script under test comes as a string
          globalThis.eval(code);
          globalThis.contender?.prepare(phrases);
          return Array.from({ length: count + 3 }, () => {
            const start = performance.now();
            globalThis.contender?.run();
            return performance.now() - start;
          }).slice(3);
        },
        [ours, forms, rounds] as const,
      );
      bests.push(spreadOf(times).best);
    }
    await tab.close();
    results.push({ name, growth: (bests[1] ?? 0) / (bests[0] ?? 1) });
  }
  return results;
}
