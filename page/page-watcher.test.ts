// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type PageChange, watchPage } from './page-watcher.ts';

let told: PageChange[] = [];
let end = new AbortController();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  document.body.innerHTML = '<main></main>';
  told = [];
  end = new AbortController();
  const { watch } = watchPage({
    document,
    onChange: (change) => told.push(change),
    signal: end.signal,
  });
  watch(document);
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

function add(text: string): HTMLElement {
  const block = document.createElement('p');
  block.textContent = text;
  document.querySelector('main')?.append(block);
  return block;
}

/** Lets the observer speak, then time pass. */
async function wait(milliseconds: number): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(milliseconds);
}

test('changes in quick succession are told together', async () => {
  const blocks = [add('a'), add('b')];
  await wait(1_000);
  expect(told.map(({ changed }) => changed)).toEqual([blocks]);
});

test('of nodes within one another the outer is told', async () => {
  const block = add('a');
  block.append(document.createElement('b'));
  await wait(1_000);
  expect(told[0]?.changed).toEqual([block]);
});

test('what came and went is not told as changed', async () => {
  add('a').remove();
  await wait(1_000);
  expect(told.flatMap(({ changed }) => changed)).toEqual([]);
});

test('a page that never rests is listened to ever more seldom', async () => {
  for (let step = 0; step < 600; step++) {
    add('x');
    await wait(50);
  }
  expect(told.length).toBeLessThan(20); // of 600 changes in 30 seconds
});

test('after the end nothing is told', async () => {
  add('a');
  end.abort();
  add('b');
  await wait(1_000);
  expect(told).toEqual([]);
});

test('what a reader unfolds is read, though nothing in the tree changes', async () => {
  document.body.innerHTML = '<details>folded</details><div></div>';
  await wait(10_000);
  told = [];
  const details = document.querySelector('details');
  details?.dispatchEvent(new Event('toggle'));
  document.querySelector('div')?.dispatchEvent(new Event('toggle')); // empty, as our own host is
  await wait(10_000);
  expect(told).toEqual([{ changed: [details], isNavigation: false }]);
});
