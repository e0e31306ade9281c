/** Only the rows in and near the window are drawn, whatever their heights; the page itself scrolls. */
import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

const ESTIMATE = 150; // CSS pixels of a note with a quote and two lines: measured as soon as it is drawn
const OVERSCAN = 6;
const GAP = 12; // CSS pixels, `--space-3`

export interface VirtualRows {
  /** Indexes of the rows to be drawn, in order. */
  readonly rows: readonly number[];
  /** For each row's element, with its index in `data-index`. */
  readonly measure: (row: HTMLElement | null) => void;
  readonly scrollTo: (index: number) => void;
}

export interface VirtualRowsOf {
  readonly list: RefObject<HTMLElement | null>;
  readonly keys: readonly string[];
  /** Drawn wherever the window is: where the focus is, and what is being written. */
  readonly kept: readonly number[];
}

export function useVirtualRows({ list, keys, kept }: VirtualRowsOf): VirtualRows {
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0);
  const options = {
    count: keys.length,
    getItemKey: (index: number) => keys[index] ?? index,
    getScrollElement: () => window,
    estimateSize: () => ESTIMATE,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    overscan: OVERSCAN,
    gap: GAP,
    scrollMargin: list.current?.offsetTop ?? 0,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const inView = defaultRangeExtractor(range);
      const others = kept.filter((at) => at >= 0 && at < keys.length && !inView.includes(at));
      return [...inView, ...others].sort((a, b) => a - b);
    },
    onChange: () => draw(0),
  };
  const made = useRef<Virtualizer<Window, HTMLElement>>(undefined);
  made.current ??= new Virtualizer<Window, HTMLElement>(options);
  const virtual = made.current;
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());

  const items = virtual.getVirtualItems();
  // Before the paint, and by the elements' own styles: the policy of our pages allows none in the markup.
  useLayoutEffect(() => {
    if (!list.current) return;
    list.current.style.blockSize = `${virtual.getTotalSize()}px`;
    for (const { index, start } of items) {
      const row = list.current.querySelector<HTMLElement>(`[data-index="${index}"]`);
      if (row) row.style.translate = `0 ${start - virtual.options.scrollMargin}px`;
    }
  });
  return {
    rows: items.map(({ index }) => index),
    measure: virtual.measureElement,
    scrollTo: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}
