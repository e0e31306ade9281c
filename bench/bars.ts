/** The bars that the engine is held to. Each is judged by the median; the worst round is shown beside it. */

import { CONTENDERS } from './contenders.ts';
import type { CostResult } from './measure-cost.ts';
import type { GiantResult } from './measure-giant.ts';
import type { LexiconResult } from './measure-lexicon.ts';
import type { NastyResult } from './measure-nasty.ts';
import type { EditResult, RenderingResult, UntouchedResult } from './measure-page.ts';
import type { ScanResult } from './measure-scan.ts';
import { type Spread, show } from './statistics.ts';

export interface Results {
  readonly scans: readonly ScanResult[];
  readonly giant: GiantResult;
  readonly nasty: readonly NastyResult[];
  readonly rendering: RenderingResult;
  readonly edits: EditResult;
  readonly untouched: UntouchedResult;
  readonly cost: CostResult | undefined;
  readonly lexicons: readonly LexiconResult[];
}

export interface Bar {
  readonly name: string;
  readonly asks: string;
  readonly measured: string;
  readonly verdict: 'met' | 'missed' | 'not measured';
}

export function judgeBars(results: Results): readonly Bar[] {
  const { giant, rendering, edits, untouched, cost, lexicons } = results;
  return [
    atMost('P1', 'cold scan and paint, 50 forms, in walks', coldOf(results, 'ours', 50), 3.5),
    atMost(
      'P1',
      'cold scan and paint, 10,000 forms, in walks',
      coldOf(results, 'ours', 10_000),
      4.5,
    ),
    ...judgeGrowth(results),
    ...giant.warm.map(({ forms, ratio }) =>
      atMost(
        'P3',
        `warm scan of the giant page, ${forms} forms, in walks`,
        ratio,
        forms > 500 ? 5 : 4,
      ),
    ),
    atMost('P3', 'longest slice, ms', only(giant.longestSlice), 10),
    atMost('P3', 'long tasks', only(giant.longTasks), 0),
    yes('P3', 'mentions in view painted before the scan ends', giant.isPaintedEarly),
    ...judgePeers(results),
    yes(
      'P5',
      `nothing changed on ${untouched.pages} pages${listed(untouched.changed)}`,
      untouched.changed.length === 0,
    ),
    atMost(
      'P6',
      'a frame with 20,000 mentions on the page, in frames with 20, the same ones in view',
      rendering.manyToFew,
      1.2,
    ),
    atMost(
      'P6',
      'a frame with ten in view and ten near, in frames without us',
      rendering.fewToNone,
      2.5,
    ),
    atMost('P7', '500 edits, in edits without us', edits.edits, 1.1),
    atMost('P7', '1,000 added blocks, in scans of their text', edits.added, 1),
    ...(cost === undefined
      ? [notMeasured('P8', 'size and cost of the always-on script: build it first')]
      : [
          atMost('P8', 'always-on script, KB gzipped', only(cost.bytes / 1024), 16),
          atMost('P8', 'its time on a page, in those of a one-line script', cost.cost, 2.5),
        ]),
    notMeasured('P9', 'hover to a shown card'),
    ...lexicons.flatMap(({ forms, ready, kept }) =>
      forms < 500
        ? []
        : [
            atMost('P10', `${forms} forms ready, ms`, ready, forms > 500 ? 30 : 4),
            ...(forms > 500
              ? [atMost('P10', `${forms} forms kept, MB`, only(kept / 2 ** 20), 2.5)]
              : []),
          ],
    ),
    ...results.nasty.map(({ name, growth }) =>
      atMost('linear', `${name}: time at twice the size`, only(growth), 2.3),
    ),
  ];
}

/** What a scan at 10,000 forms costs beside one at 500, where both were measured. */
function judgeGrowth(results: Results): readonly Bar[] {
  const few = coldOf(results, 'ours', 500);
  const many = coldOf(results, 'ours', 10_000);
  if (few === undefined || many === undefined) return [notMeasured('P2', 'scan at 10,000 forms')];
  return [
    atMost('P2', 'a scan at 10,000 forms, in scans at 500', only(many.median / few.median), 1.25),
  ];
}

const AHEAD = new Map([
  [50, 60],
  [500, 500],
]);

function judgePeers(results: Results): readonly Bar[] {
  const peers = CONTENDERS.filter(({ maps, name }) => maps === 'page' && name !== 'ours');
  return results.scans.flatMap(({ contender, forms, cold }) => {
    const ours = coldOf(results, 'ours', forms);
    const peer = peers.find(({ name }) => name === contender);
    if (peer === undefined || ours === undefined || Number.isNaN(cold.median)) return [];
    const ahead = cold.median / ours.median;
    const wanted = contender === 'mark' ? (AHEAD.get(forms) ?? 1) : 1;
    return [
      {
        name: 'P4',
        asks: `${forms} forms: at least ${wanted} times as fast as ${peer.label}`,
        measured: `${ahead.toFixed(1)} times`,
        verdict: ahead >= wanted ? 'met' : 'missed',
      } as const,
    ];
  });
}

function coldOf({ scans }: Results, contender: string, forms: number): Spread | undefined {
  return scans.find((scan) => scan.contender === contender && scan.forms === forms)?.cold;
}

function atMost(name: string, what: string, spread: Spread | undefined, most: number): Bar {
  if (spread === undefined || Number.isNaN(spread.median)) return notMeasured(name, what);
  return {
    name,
    asks: `${what}: at most ${most}`,
    measured: spread.best === spread.worst ? spread.median.toFixed(2) : show(spread),
    verdict: spread.median <= most ? 'met' : 'missed',
  };
}

function yes(name: string, asks: string, isSo: boolean): Bar {
  return { name, asks, measured: isSo ? 'yes' : 'no', verdict: isSo ? 'met' : 'missed' };
}

function notMeasured(name: string, asks: string): Bar {
  return { name, asks, measured: '', verdict: 'not measured' };
}

function only(value: number): Spread {
  return { median: value, best: value, worst: value };
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? '' : `, but for ${names.join(', ')}`;
}
