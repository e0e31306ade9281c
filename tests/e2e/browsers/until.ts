import { setTimeout as wait } from 'node:timers/promises';

const LIMIT = 15_000; // ms: an answer takes a fraction of a second; two busy cores can stretch that
const PAUSE = 50; // ms

/** Asks again and again until the answer is neither false nor undefined; says in words what never came. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | false | undefined>,
  limit = LIMIT,
): Promise<T> {
  const end = Date.now() + limit;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== false && answer !== undefined) return answer;
      last = undefined;
    } catch (error) {
      last = error; // a frame may be gone in mid-question
    }
    await wait(PAUSE);
  } while (Date.now() < end);
  const why = last instanceof Error ? ` (${last.message})` : '';
  throw new Error(`Waited ${limit / 1000} s in vain until ${what}${why}`);
}
