/**
 * When a subscription is looked at next. Three ends: a publisher with a million readers sees an even stream and not a
 * wave, a site in trouble is asked less and less, and a look says nothing of what the reader is doing.
 * Chance and clock come in as arguments; times are milliseconds since 1970, `random` is at least 0 and below 1.
 */

const MINUTE = 60_000; // ms
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const EVERY_DAYS = { least: 1, most: 30, usual: 1 } as const;

/** A look falls anywhere within this share of the interval before or after it: looks that began together drift apart. */
const JITTER = 0.25;

const FIRST_RETRY = 4 * HOUR; // long enough for most trouble to pass, short enough to be the same day
const LAST_RETRY = 7 * DAY; // a pack that stays gone costs one request a week

/** Longest that a look which fell into the browser's sleep waits after it: readers wake in the same minutes of the morning. */
const WAKING = 30 * MINUTE;

/** Days between looks: what the reader chose, else what the pack asks for, else one. */
export function chooseInterval({
  reader,
  pack,
}: {
  readonly reader?: number | undefined;
  readonly pack?: number | undefined;
}): number {
  const days = reader ?? pack ?? EVERY_DAYS.usual;
  return Math.min(EVERY_DAYS.most, Math.max(EVERY_DAYS.least, days));
}

/** The next look after one that went well. */
export function scheduleNext({
  now,
  random,
  days,
}: {
  readonly now: number;
  readonly random: number;
  /** From `chooseInterval`. */
  readonly days: number;
}): number {
  return now + Math.round(days * DAY * (1 + JITTER * (2 * random - 1)));
}

/** The next look after one that failed: four hours later, then twice as long each time, up to a week. */
export function scheduleRetry({
  now,
  random,
  failures,
  retryAfter = 0,
}: {
  readonly now: number;
  readonly random: number;
  /** In a row, this one included. */
  readonly failures: number;
  /** ms, as the server asked for: honoured where it is longer than our own wait, up to a week. */
  readonly retryAfter?: number | undefined;
}): number {
  const doubled = FIRST_RETRY * 2 ** Math.min(failures - 1, 10);
  const jittered = doubled * (1 + JITTER * (2 * random - 1));
  // Chance also on top of what the server asked for: it said the same to all.
  const asked = retryAfter * (1 + JITTER * random);
  return now + Math.round(Math.min(LAST_RETRY, Math.max(jittered, asked)));
}

/** When a look that is planned for `nextTry` is made by a browser that has just started. */
export function scheduleAfterWaking({
  now,
  random,
  nextTry,
}: {
  readonly now: number;
  readonly random: number;
  readonly nextTry: number;
}): number {
  return isDue(nextTry, now) ? now + Math.round(WAKING * random) : nextTry;
}

/** Also where the plan lies further ahead than any that is made: the clock was set back. */
export function isDue(nextTry: number, now: number): boolean {
  const furthest = EVERY_DAYS.most * DAY * (1 + JITTER);
  return nextTry <= now || nextTry > now + furthest;
}

/**
 * The wait that a `Retry-After` asks for, in ms; undefined where it says nothing that can be read.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** ISO 8601 in UTC. */
export function toIsoTime(time: number): string {
  return new Date(time).toISOString();
}
