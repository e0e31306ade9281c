/**
 * What notes can do beyond being read, where that is at hand: given in our own pages, and not in the card, which stays
 * light and shows a note as it was typed.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MarkdownNode } from '../../core/pack/markdown-tree.ts';
import type { OrphanReason } from '../../core/selector/match-quote.ts';

/** What is known of a note's passage. */
export type PassageState =
  | { readonly kind: 'looking' | 'found' | 'not-allowed' | 'no-page' }
  | { readonly kind: 'gone'; readonly reason: OrphanReason };

export interface NotesAround {
  /** Markdown to its tree; left out until it has been loaded. */
  readonly parse?: ((markdown: string) => readonly MarkdownNode[]) | undefined;
  /** The reader's own tags, most used first, to complete what is typed. */
  readonly knownTags: readonly string[];
  /** By note. */
  readonly passages: ReadonlyMap<string, PassageState>;
}

export const NotesContext = createContext<NotesAround>({ knownTags: [], passages: new Map() });

export function useNotesAround(): NotesAround {
  return useContext(NotesContext);
}
