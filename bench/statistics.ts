/** A measure over several rounds. */
export interface Spread {
  readonly median: number;
  readonly best: number;
  readonly worst: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    best: sorted[0] ?? Number.NaN,
    worst: sorted.at(-1) ?? Number.NaN,
  };
}

/** Round by round, so that what disturbs a round disturbs both sides. */
export function ratiosOf(values: readonly number[], bases: readonly number[]): Spread {
  return spreadOf(values.map((value, round) => value / (bases[round] ?? Number.NaN)));
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export function show({ median, best, worst }: Spread): string {
  if (Number.isNaN(median)) return '';
  return `${digits(median)} (${digits(best)} to ${digits(worst)})`;
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
