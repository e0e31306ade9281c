/**
 * Tells how tall the parts of an element marked `data-part` are together, so that a frame can be made to fit a short
 * card. What scrolls is measured by its content: the scrolling box itself only fills what it was given.
 */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export function useNaturalHeight(
  onHeight: ((height: number) => void) | undefined,
): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement | null>(null);
  const told = useRef(0);
  // Without a list of dependencies: what was drawn last is what is observed.
  useEffect(() => {
    if (element.current === null || onHeight === undefined) return;
    const parts = [...element.current.querySelectorAll('[data-part]')];
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(
        parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0),
      );
      if (height === told.current) return;
      told.current = height;
      onHeight(height);
    });
    for (const part of parts) observer.observe(part);
    return () => observer.disconnect();
  });
  return element;
}
