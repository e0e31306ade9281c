/**
 * A page of ten million characters: a warm scan of it as multiples of the walk, and the real spotter with its pauses: its longest slice, long
 * tasks, and whether the mentions in view are painted before the scan has ended.
 */
import type { Browser } from 'playwright-core';
import { addressOf, openTab } from './browser.ts';
import { type BenchPage, makeText, PLANTED } from './pages.ts';
import { createRandom } from './random.ts';
import { ratiosOf, type Spread } from './statistics.ts';

export interface GiantResult {
  readonly characters: number;
  readonly warm: readonly { readonly forms: number; readonly ratio: Spread }[];
  readonly longestSlice: number; // ms
  readonly longTasks: number;
  readonly isPaintedEarly: boolean;
}

/** As many characters to a text node as on real pages: some 35, the spaces between blocks counted. */
export function makeGiantPage(characters: number): BenchPage {
  const random = createRandom(7);
  const texts = Array.from({ length: 500 }, () => makeText(random, 4 + random.below(16)));
  let html = '<!doctype html><meta charset="utf-8"><title>Giant</title><main><article>';
  let length = 0;
  for (let index = 0; length < characters; index++) {
    const [before, link, after] = [0, 1, 2].map(
      (at) => texts[(index * 3 + at) % texts.length] ?? '',
    );
    const mention = index % 50 === 0 ? `${PLANTED[(index / 50) % PLANTED.length]} ` : '';
    html += `<p>${mention}${before} <a href="#">${link}</a> ${after}</p>\n`;
    length += mention.length + `${before}${link}${after}`.length + 3;
  }
  return { name: 'giant.html', html: `${html}</article></main>` };
}

export async function measureGiant({
  browser,
  characters,
  formsOf,
  codeOf,
  sizes,
  rounds,
}: {
  browser: Browser;
  characters: number;
  formsOf: (size: number) => readonly string[];
  codeOf: (script: string) => Promise<string>;
  sizes: readonly number[];
  rounds: number;
}): Promise<GiantResult> {
  const page = makeGiantPage(characters);
  const tab = await openTab(browser, [page]);
  const timesOf = async (script: string, forms: readonly string[]): Promise<readonly number[]> => {
    await tab.goto(addressOf(page));
    return tab.evaluate(
      ([code, phrases, count]) => {
        // biome-ignore lint/security/noGlobalEval: the script under test comes as a string
        globalThis.eval(code);
        const { contender } = globalThis;
        contender?.prepare(phrases);
        const times: number[] = [];
        for (let call = 0; call <= count; call++) {
          const start = performance.now();
          contender?.run();
          times.push(performance.now() - start);
        }
        return times.slice(1);
      },
      [await codeOf(script), forms, rounds] as const,
    );
  };
  const walks = await timesOf('walk', []);
  const warm: { forms: number; ratio: Spread }[] = [];
  for (const forms of sizes) {
    warm.push({ forms, ratio: ratiosOf(await timesOf('ours', formsOf(forms)), walks) });
  }

  await tab.goto(addressOf(page));
  const spotted = await tab.evaluate(
    async ([code, phrases]) => {
      // biome-ignore lint/security/noGlobalEval: the script under test comes as a string
      globalThis.eval(code);
      let longTasks = 0;
      new PerformanceObserver((list) => {
        longTasks += list.getEntries().length;
      }).observe({ type: 'longtask' });
      // A slice lasts from where `scheduler.yield` comes back to where it is called again.
      const { scheduler } = globalThis as unknown as { scheduler: { yield: () => Promise<void> } };
      const native = scheduler.yield.bind(scheduler);
      let longest = 0;
      let since = performance.now();
      const endSlice = () => {
        longest = Math.max(longest, performance.now() - since);
      };
      scheduler.yield = async () => {
        endSlice();
        await native();
        since = performance.now();
      };
      let painted = 0;
      const watch = setInterval(() => {
        if (painted === 0 && CSS.highlights.size > 0) painted = performance.now();
      }, 1);
      await globalThis.spot?.(phrases, 'all');
      endSlice();
      const ended = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 200));
      clearInterval(watch);
      return { longestSlice: longest, longTasks, isPaintedEarly: painted > 0 && painted < ended };
    },
    [await codeOf('spot'), formsOf(sizes[0] ?? 50)] as const,
  );
  await tab.close();
  return { characters, warm, ...spotted };
}
