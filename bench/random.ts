/** Random numbers that are the same in every run (mulberry32), so that runs can be compared. */
export function createRandom(seed: number) {
  let state = seed;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  function below(count: number): number {
    return Math.floor(next() * count);
  }
  function pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[below(items.length)] ?? items[0];
  }
  return { next, below, pick };
}

export type Random = ReturnType<typeof createRandom>;
