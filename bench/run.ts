/**
 * `npm run bench -- [--pages FOLDER] [--quick]`: our engine beside its peers and the limit, in a real Chromium. Prints the tables, writes
 * `bench/results.json`, `bench/results.md` and `bench/scans.svg` (with `--quick` to `.cache/bench`), and exits with 1 when a bar is missed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeBars, type Results } from './bars.ts';
import { launchBrowser, openTab } from './browser.ts';
import { bundle } from './bundle.ts';
import { makeForms, SIZES } from './forms.ts';
import { installPeers } from './install-peers.ts';
import { measureCost } from './measure-cost.ts';
import { measureGiant } from './measure-giant.ts';
import { measureLexicon } from './measure-lexicon.ts';
import { measureNasty } from './measure-nasty.ts';
import { measureEdits, measureRendering, measureUntouched } from './measure-page.ts';
import { measureScans } from './measure-scan.ts';
import { makePages, plantMentions, readPages } from './pages.ts';
import { writeReport } from './report.ts';

const FULL = { rounds: 7, pages: 100, slowPages: 3, giant: 10_000_000, nasty: 40_000 };
/** To prove that it runs; its figures judge nothing. */
const QUICK = { rounds: 1, pages: 2, slowPages: 0, giant: 500_000, nasty: 4_000 };

const { values } = parseArgs({
  options: { pages: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const plan = values.quick ? QUICK : FULL;
const say = (line: string) => console.error(`${Math.round(performance.now() / 1000)} s: ${line}`);

const peers = installPeers();
const all = values.pages === undefined ? makePages(40) : await readPages(values.pages);
const raw = all.slice(0, plan.pages);
const pages = raw.map((page) => plantMentions(page).page);
const known = new Map(SIZES.map((size) => [size as number, makeForms(raw, size)]));
const formsOf = (size: number) => known.get(size) ?? [];
const bundles = new Map<string, Promise<string>>();
const codeOf = (name: string): Promise<string> => {
  const code = bundles.get(name) ?? bundle(name, peers);
  bundles.set(name, code);
  return code;
};

const browser = await launchBrowser();
const tab = await openTab(browser, pages);
const [firstPage] = pages;
if (firstPage === undefined) throw new Error('There are no pages to measure on');

const scans = await measureScans({
  tab,
  pages,
  formsOf,
  codeOf,
  sizes: SIZES,
  rounds: plan.rounds,
  slowPages: plan.slowPages,
  say,
});
say('a giant page');
const giant = await measureGiant({
  browser,
  characters: plan.giant,
  formsOf,
  codeOf,
  sizes: [500, 10_000],
  rounds: plan.rounds,
});
say('nasty pages');
const nasty = await measureNasty(browser, await codeOf('ours'), plan.nasty, plan.rounds);
say('rendering, edits, the page untouched');
const spot = await codeOf('spot');
const rendering = await measureRendering(browser, spot, plan.rounds);
const edits = await measureEdits(browser, spot, await codeOf('ours'), plan.rounds);
const untouched = await measureUntouched(tab, pages, spot, formsOf(500));
say('lexicons');
const cdp = await tab.context().newCDPSession(tab);
const lexicons = [];
for (const size of SIZES) {
  const code = await codeOf('lexicon');
  const forms = formsOf(size);
  lexicons.push(
    await measureLexicon({ tab, cdp, page: firstPage, code, forms, rounds: plan.rounds }),
  );
}
await browser.close();
say('the always-on script');
const build = join(import.meta.dirname, '..', '.output', 'chrome-mv3');
const cost = await measureCost(build, plan.rounds * 3);

const results: Results = { scans, giant, nasty, rendering, edits, untouched, cost, lexicons };
const bars = judgeBars(results);
const source = values.pages === undefined ? 'pages of our own making' : 'pages of a folder';
const about = `${pages.length} ${source}, ${plan.rounds} rounds, Chromium ${browser.version()}, ${cpus().length} cores.`;
const { markdown, plot } = writeReport(results, bars, about);
const folder = values.quick
  ? join(import.meta.dirname, '..', '.cache', 'bench')
  : import.meta.dirname;
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'results.json'),
  `${JSON.stringify({ about, results, bars }, null, 2)}\n`,
);
writeFileSync(join(folder, 'results.md'), markdown);
writeFileSync(join(folder, 'scans.svg'), plot);
console.log(markdown);

const missed = bars.filter(({ verdict }) => verdict === 'missed');
for (const { name, asks, measured } of missed) say(`missed ${name}: ${asks}; measured ${measured}`);
if (missed.length > 0 && !values.quick) process.exitCode = 1;
