/**
 * What the page feels once it is spotted: rendering a frame, its own edits, blocks that it adds, and whether anything of it was changed.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { addressOf, openTab } from './browser.ts';
import { type BenchPage, makeText, PLANTED } from './pages.ts';
import { createRandom } from './random.ts';
import { ratiosOf, type Spread, spreadOf, sumOf } from './statistics.ts';

const PARAGRAPHS = 2_000;
const IN_VIEW = 20; // paragraphs in or near a viewport of 800 pixels
const FRAMES = 30;
const EDITS = 500;
const ADDED = 1_000;

/** A long page: so many mentions a paragraph in its first twenty, which fill the viewport and what is near, and in the rest. */
export function makeLongPage(name: string, first: number, rest: number): BenchPage {
  const random = createRandom(11);
  let html = `<!doctype html><meta charset="utf-8"><title>Long</title>
<div id="clock" style="contain: strict; width: 200px; height: 20px">0</div><main><article>`;
  for (let index = 0; index < PARAGRAPHS; index++) {
    const count = index < IN_VIEW ? first : rest;
    const words = Array.from({ length: count }, (_, at) => PLANTED[at % PLANTED.length]);
    html += `<p>${makeText(random, 90)} ${words.join(' and then ')} ${makeText(random, 90)}</p>\n`;
  }
  return { name, html: `${html}</article></main>` };
}

export interface RenderingResult {
  /** Main-thread rendering a frame, in milliseconds. */
  readonly none: Spread;
  readonly twenty: Spread;
  readonly twentyThousand: Spread;
  readonly manyToFew: Spread;
  readonly fewToNone: Spread;
}

export async function measureRendering(
  browser: Browser,
  spot: string,
  rounds: number,
): Promise<RenderingResult> {
  const pages = {
    twenty: makeLongPage('twenty.html', 1, 0),
    twentyThousand: makeLongPage('twenty-thousand.html', 1, 10),
  };
  const tab = await openTab(browser, Object.values(pages));
  const cdp = await tab.context().newCDPSession(tab);
  const times = {
    none: [] as number[],
    twenty: [] as number[],
    twentyThousand: [] as number[],
  };
  const frameTime = async (page: BenchPage, isSpotted: boolean): Promise<number> => {
    await tab.goto(addressOf(page));
    if (isSpotted) {
      await tab.evaluate(
        async ([code, forms]) => {
          // biome-ignore lint/security/noGlobalEval: the script under test comes as a string
          globalThis.eval(code);
          await globalThis.spot?.(forms, 'all');
        },
        [spot, PLANTED] as const,
      );
    }
    await tab.waitForTimeout(400); // for what the observers still have to say
    return traceFrames(tab, cdp);
  };
  for (let round = 0; round < rounds; round++) {
    times.none.push(await frameTime(pages.twenty, false));
    times.twenty.push(await frameTime(pages.twenty, true));
    times.twentyThousand.push(await frameTime(pages.twentyThousand, true));
  }
  await tab.close();
  return {
    none: spreadOf(times.none),
    twenty: spreadOf(times.twenty),
    twentyThousand: spreadOf(times.twentyThousand),
    manyToFew: ratiosOf(times.twentyThousand, times.twenty),
    fewToNone: ratiosOf(times.twenty, times.none),
  };
}

const RENDERING = new Set([
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'IntersectionObserverController::computeIntersections',
]);

interface TraceEvent {
  readonly name: string;
  readonly dur?: number;
  readonly tdur?: number;
}

/** A contained element changes its text in each frame; gives the main thread's rendering a frame, of its own clock, in milliseconds. */
async function traceFrames(tab: Page, cdp: CDPSession): Promise<number> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
    },
  });
  await tab.evaluate(async (frames) => {
    const clock = document.querySelector('#clock');
    for (let frame = 0; frame < frames; frame++) {
      if (clock !== null) clock.textContent = String(frame);
      await new Promise(requestAnimationFrame);
    }
  }, FRAMES);
  const ended = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await ended;
  cdp.off('Tracing.dataCollected', collect);
  const rendering = events.filter(({ name }) => RENDERING.has(name));
  return sumOf(rendering.map(({ tdur, dur }) => tdur ?? dur ?? 0)) / 1000 / FRAMES;
}

export interface EditResult {
  /** Edits with us as multiples of those without. */
  readonly edits: Spread;
  /** What reading added blocks cost, as multiples of one scan of their text. */
  readonly added: Spread;
}

export async function measureEdits(
  browser: Browser,
  spot: string,
  ours: string,
  rounds: number,
): Promise<EditResult> {
  const page = makeLongPage('edits.html', 10, 10);
  const empty = {
    name: 'empty.html',
    html: '<!doctype html><title>Empty</title><main><article></article></main>',
  };
  const tab = await openTab(browser, [page, empty]);
  const editTime = async (isSpotted: boolean): Promise<number> => {
    await tab.goto(addressOf(page));
    return tab.evaluate(
      async ([code, forms, edits]) => {
        if (code !== '') {
          // biome-ignore lint/security/noGlobalEval: the script under test comes as a string
          globalThis.eval(code);
          await globalThis.spot?.(forms, 'all');
        }
        await new Promise((resolve) => setTimeout(resolve, 400));
        const texts = [...document.querySelectorAll('p')].map((one) => one.firstChild as Text);
        const start = performance.now();
        for (let edit = 0; edit < edits; edit++) {
          texts[(edit * 3) % texts.length]?.insertData(0, 'x ');
          document.body.getBoundingClientRect();
        }
        return performance.now() - start;
      },
      [isSpotted ? spot : '', PLANTED, EDITS] as const,
    );
  };
  const cdp = await tab.context().newCDPSession(tab);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  /** The main thread's own milliseconds while blocks are added, and those of one scan of what was added. */
  const addedTime = async (isSpotted: boolean): Promise<{ adding: number; scan: number }> => {
    await tab.goto(addressOf(empty));
    await tab.evaluate(
      async ([spotCode, scanCode, forms, isOn]) => {
        // biome-ignore lint/security/noGlobalEval: the script under test comes as a string
        globalThis.eval(spotCode);
        // biome-ignore lint/security/noGlobalEval: and before the first pause, for the page's policy forbids it later
        globalThis.eval(scanCode);
        globalThis.contender?.prepare(forms);
        if (isOn) await globalThis.spot?.(forms, 'all');
      },
      [spot, ours, PLANTED, isSpotted] as const,
    );
    const before = await busy();
    await tab.evaluate(
      async ([forms, count]) => {
        const article = document.querySelector('article');
        for (let index = 0; index < count; index++) {
          const block = document.createElement('p');
          block.textContent = `Block ${index} tells of the ${forms[index % forms.length]} at some length, and of much else besides.`;
          article?.append(block);
          if (index % 100 === 99) await new Promise((resolve) => setTimeout(resolve, 20));
        }
        await new Promise((resolve) => setTimeout(resolve, 2_000));
      },
      [PLANTED, ADDED] as const,
    );
    const adding = (await busy()) - before;
    const scan = await tab.evaluate(() => {
      const start = performance.now();
      globalThis.contender?.run();
      return performance.now() - start;
    });
    return { adding, scan };
  };
  const plain: number[] = [];
  const spotted: number[] = [];
  const added: number[] = [];
  for (let round = 0; round < rounds; round++) {
    plain.push(await editTime(false));
    spotted.push(await editTime(true));
    const without = await addedTime(false);
    const withUs = await addedTime(true);
    added.push(Math.max(0, withUs.adding - without.adding) / without.scan);
  }
  await tab.close();
  return { edits: ratiosOf(spotted, plain), added: spreadOf(added) };
}

export interface UntouchedResult {
  readonly pages: number;
  /** Pages whose source, height or layout differs after spotting. */
  readonly changed: readonly string[];
}

export async function measureUntouched(
  tab: Page,
  pages: readonly BenchPage[],
  spot: string,
  forms: readonly string[],
): Promise<UntouchedResult> {
  const changed: string[] = [];
  for (const page of pages) {
    await tab.goto(addressOf(page));
    const isSame = await tab.evaluate(
      async ([code, phrases]) => {
        let shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift' });
        const before = [document.documentElement.outerHTML, document.documentElement.scrollHeight];
        // biome-ignore lint/security/noGlobalEval: the script under test comes as a string
        globalThis.eval(code);
        await globalThis.spot?.(phrases, 'all');
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const after = [document.documentElement.outerHTML, document.documentElement.scrollHeight];
        return shift === 0 && before.every((value, index) => value === after[index]);
      },
      [spot, forms] as const,
    );
    if (!isSame) changed.push(page.name);
  }
  return { pages: pages.length, changed };
}
