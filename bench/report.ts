/** The results as a Markdown page for people, with a plot. */

import type { Bar, Results } from './bars.ts';
import { CONTENDERS } from './contenders.ts';
import { plotBars } from './plot-bars.ts';
import { show } from './statistics.ts';

export interface Report {
  readonly markdown: string;
  readonly plot: string;
}

export function writeReport(results: Results, bars: readonly Bar[], about: string): Report {
  const sizes = [...new Set(results.scans.map(({ forms }) => forms))].filter((forms) => forms > 0);
  const rows = CONTENDERS.map(({ name, label }) => {
    const own = results.scans.filter(({ contender }) => contender === name);
    const cells = sizes.map((size) => own.find(({ forms }) => forms === size || forms === 0));
    return [
      label,
      ...cells.map((scan) => (scan === undefined ? '' : show(scan.cold))),
      ...cells.map((scan) => (scan?.warm === undefined ? '' : show(scan.warm))),
    ];
  });
  const head = [
    'as multiples of the walk',
    ...sizes.map((size) => `cold, ${size.toLocaleString('en-GB')} forms`),
    ...sizes.map((size) => `warm, ${size.toLocaleString('en-GB')}`),
  ];
  const verdicts = bars.map(({ name, asks, measured, verdict }) => [name, asks, measured, verdict]);
  const plotted = results.scans
    .filter(({ forms }) => forms === (sizes[0] ?? 0) || forms === 0)
    .map(({ contender, cold }) => ({
      label: CONTENDERS.find(({ name }) => name === contender)?.label ?? contender,
      value: cold.median,
      isOurs: contender === 'ours',
    }));
  return {
    markdown: `# What it costs\n\n${about}\n\nMedian of the rounds, best and worst beside it. The walk is one TreeWalker pass that adds up the length of all text.\n\n![](scans.svg)\n\n${table(head, rows)}\n\n${table(['bar', 'asks', 'measured', ''], verdicts)}\n`,
    plot: plotBars(`Cold scan at ${sizes[0] ?? 0} forms, in walks`, plotted),
  };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
