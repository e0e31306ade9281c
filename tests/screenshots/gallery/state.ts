import type { ComponentChild } from 'preact';

/** One picture of the gallery. */
export interface GalleryState {
  readonly name: string;
  readonly sheet: 'card' | 'page';
  /** CSS pixels of the frame or window; a page is pictured in its whole length. */
  readonly size: { readonly width: number; readonly height: number };
  readonly draw: () => ComponentChild;
  /** What a reader did before the picture: buttons pressed, by their accessible name. */
  readonly press?: readonly string[];
}
