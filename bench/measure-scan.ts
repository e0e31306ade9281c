/**
 * Scans, cold and warm. Cold: a fresh load and one call, which is what a content script pays. Warm: the sixth call on the same page, of
 * those that leave the page as it is. Rounds go through all contenders on a page before the next page, so that noise falls on all alike.
 */
import type { Page } from 'playwright-core';
import { addressOf } from './browser.ts';
import { CONTENDERS, type ContenderInfo } from './contenders.ts';
import type { BenchPage } from './pages.ts';
import { ratiosOf, type Spread, sumOf } from './statistics.ts';

export interface ScanResult {
  readonly contender: string;
  readonly forms: number;
  /** Multiples of the walk, summed over the pages. */
  readonly cold: Spread;
  readonly warm?: Spread;
  readonly found: number;
  readonly pages: number;
}

interface Run {
  readonly cold: number;
  readonly warm: number;
  readonly found: number;
}

export async function measureScans({
  tab,
  pages,
  formsOf,
  codeOf,
  sizes,
  rounds,
  slowPages,
  say,
}: {
  tab: Page;
  pages: readonly BenchPage[];
  formsOf: (size: number) => readonly string[];
  codeOf: (contender: string) => Promise<string>;
  sizes: readonly number[];
  rounds: number;
  /** How many pages the slow are measured on. */
  slowPages: number;
  say: (line: string) => void;
}): Promise<readonly ScanResult[]> {
  const runs = new Map<string, Run[][]>();
  const jobs = CONTENDERS.flatMap((contender) =>
    sizesOf(contender, sizes).map((size) => ({ contender, size })),
  );
  for (let round = 0; round < rounds; round++) {
    say(`scans: round ${round + 1} of ${rounds}`);
    for (const [index, page] of pages.entries()) {
      for (const { contender, size } of jobs) {
        const isSlow = contender.slow !== undefined;
        if (isSlow && (round > 0 || index >= slowPages)) continue;
        const run = await runOnce(
          tab,
          page,
          await codeOf(contender.name),
          formsOf(size),
          contender,
        );
        const key = `${contender.name} ${size}`;
        const byRound = runs.get(key) ?? [];
        byRound[round] = [...(byRound[round] ?? []), run];
        runs.set(key, byRound);
      }
    }
  }
  const walks = runs.get('walk 0') ?? [];
  return jobs.map(({ contender, size }) => {
    const own = runs.get(`${contender.name} ${size}`) ?? [];
    const count = own[0]?.length ?? 0;
    const sums = (rounds: readonly (readonly Run[])[], part: 'cold' | 'warm') =>
      rounds.map((round) => sumOf(round.slice(0, count).map((run) => run[part])));
    return {
      contender: contender.name,
      forms: size,
      cold: ratiosOf(sums(own, 'cold'), sums(walks, 'cold')),
      ...(leavesPage(contender) ? { warm: ratiosOf(sums(own, 'warm'), sums(walks, 'warm')) } : {}),
      found: sumOf((own[0] ?? []).map(({ found }) => found)),
      pages: count,
    };
  });
}

function sizesOf({ maps, slow }: ContenderInfo, sizes: readonly number[]): readonly number[] {
  if (maps === 'nothing') return [0];
  return slow === undefined ? sizes : sizes.filter((size) => slow.includes(size));
}

function leavesPage({ maps, name }: ContenderInfo): boolean {
  return maps !== 'page' || name === 'ours';
}

async function runOnce(
  tab: Page,
  page: BenchPage,
  code: string,
  forms: readonly string[],
  contender: ContenderInfo,
): Promise<Run> {
  await tab.goto(addressOf(page));
  return tab.evaluate(
    ([script, phrases, warms]) => {
      document.body.getBoundingClientRect(); // laid out, as a page is when a content script begins
      // biome-ignore lint/security/noGlobalEval: the script under test comes as a string
      globalThis.eval(script);
      const { contender } = globalThis;
      if (contender === undefined) throw new Error('No contender');
      contender.prepare(phrases);
      const times: number[] = [];
      let found = 0;
      for (let call = 0; call <= warms; call++) {
        const start = performance.now();
        found = contender.run();
        times.push(performance.now() - start);
      }
      return { cold: times[0] ?? 0, warm: times.at(-1) ?? 0, found };
    },
    [code, forms, leavesPage(contender) ? 5 : 0] as const,
  );
}
