/**
 * What the always-on script costs: its bytes, and its time on a page of no interest, beside a content script of one line written by hand.
 * Time is the main thread's own, from a trace: compiling, evaluating and calling what comes from an extension.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { executable } from './browser.ts';
import { makePage } from './pages.ts';
import { createRandom } from './random.ts';
import { ratiosOf, type Spread, sumOf } from './statistics.ts';

export interface CostResult {
  /** Bytes of the script in all sites' pages, gzipped. */
  readonly bytes: number;
  /** As a multiple of the one-line script. */
  readonly cost: Spread;
}

const ADDRESS = 'https://www.thirdsector.co.uk/bench';
const ONE_LINE = 'document.documentElement.getAttribute("lang");';

/** Undefined when there is no build to measure. */
export async function measureCost(build: string, rounds: number): Promise<CostResult | undefined> {
  const script = join(build, 'spotter.js');
  if (!existsSync(script)) return undefined;
  const byHand = await writeOneLineExtension();
  try {
    const bytes = gzipSync(await readFile(script), { level: 9 }).byteLength;
    const ours = await timeLoads(build, rounds);
    const theirs = await timeLoads(byHand, rounds);
    return { bytes, cost: ratiosOf(ours, theirs) };
  } finally {
    await rm(byHand, { recursive: true });
  }
}

async function writeOneLineExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'one-line-'));
  const manifest = {
    manifest_version: 3,
    name: 'One line',
    version: '1',
    content_scripts: [{ matches: ['https://*.thirdsector.co.uk/*'], js: ['one-line.js'] }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'one-line.js'), ONE_LINE);
  return folder;
}

interface TraceEvent {
  readonly name: string;
  readonly tdur?: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

const SCRIPTING = new Set(['EvaluateScript', 'v8.compile', 'FunctionCall']);

/** Milliseconds a load. The first load, in which the extension is installed, is left out. */
async function timeLoads(extension: string, rounds: number): Promise<readonly number[]> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: executable(),
    headless: true,
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  try {
    const tab = context.pages()[0] ?? (await context.newPage());
    const html = makePage(createRandom(3), 60);
    await tab.route('**', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    const cdp = await context.newCDPSession(tab);
    const times: number[] = [];
    for (let load = 0; load <= rounds; load++) {
      const events: TraceEvent[] = [];
      const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
      cdp.on('Tracing.dataCollected', collect);
      await cdp.send('Tracing.start', {
        transferMode: 'ReportEvents',
        traceConfig: {
          includedCategories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'],
        },
      });
      await tab.goto(ADDRESS);
      await tab.waitForTimeout(800);
      const ended = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
      await cdp.send('Tracing.end');
      await ended;
      cdp.off('Tracing.dataCollected', collect);
      if (load > 0) times.push(ownTime(events));
    }
    return times;
  } finally {
    await context.close();
  }
}

function ownTime(events: readonly TraceEvent[]): number {
  const own = events
    .filter(
      ({ name, args }) => SCRIPTING.has(name) && args?.data?.url?.startsWith('chrome-extension:'),
    )
    .sort((a, b) => a.ts - b.ts);
  let end = 0;
  const outermost = own.filter(({ ts, dur = 0 }) => {
    const isOuter = ts >= end;
    if (isOuter) end = ts + dur;
    return isOuter;
  });
  return sumOf(outermost.map(({ tdur, dur }) => tdur ?? dur ?? 0)) / 1000;
}
