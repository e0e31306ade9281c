/** Requests counted as a host would see them: by day, by hour of the day, by second. */
const HOUR = 3_600_000; // ms

export interface Tally {
  readonly count: (at: number, answer: { readonly status: number; readonly bytes: number }) => void;
  readonly say: () => string;
}

export function createTally({ start, days }: { start: number; days: number }): Tally {
  const hours = new Array<number>(24).fill(0);
  const seconds = new Uint32Array(days * 86_400);
  const statuses = new Map<number, number>();
  let requests = 0;
  let bytes = 0;
  return {
    count: (at, answer) => {
      const second = Math.floor((at - start) / 1000);
      if (second < 0 || second >= seconds.length) return;
      requests++;
      bytes += answer.bytes;
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const hour = Math.floor(at / HOUR) % 24;
      hours[hour] = (hours[hour] ?? 0) + 1;
      seconds[second] = (seconds[second] ?? 0) + 1;
    },
    say: () => {
      const percent = (part: number) => `${((100 * part) / requests).toFixed(1)} %`;
      const busiest = seconds.reduce((most, count) => Math.max(most, count), 0);
      return [
        `  requests a day    ${Math.round(requests / days).toLocaleString('en-GB')}`,
        `  sent a day        ${(bytes / days / 1e9).toFixed(2)} GB`,
        `  answers           ${[...statuses]
          .sort(([a], [b]) => a - b)
          .map(([status, count]) => `${status}: ${percent(count)}`)
          .join(', ')}`,
        `  requests a second ${(requests / days / 86_400).toFixed(1)} on average, ${busiest} in the busiest`,
        '  by hour of the day',
        ...hours.map(
          (count, hour) =>
            `    ${String(hour).padStart(2, '0')}  ${percent(count).padStart(6)}  ${'#'.repeat(Math.round((200 * count) / requests))}`,
        ),
      ].join('\n');
    },
  };
}
