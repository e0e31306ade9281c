import { DeadlineError } from './storage-failure.ts';

/** Gives what `work` gives, or throws a `DeadlineError` after `ms`. The work itself goes on: stopping it is the caller's part. */
export async function beforeDeadline<T>(work: PromiseLike<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineError(`no commit within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
