/** What the card shows. Loading and failing carry a title where one is known, so that the reader sees what is meant. */
import type { EntryView } from '../../core/pack/entry-view.ts';
import type { Hidden } from '../../core/pack/hidden.ts';
import type { Matched } from '../entry/why-matched.tsx';
import type { EditorState } from '../notes/editor-status.tsx';
import type { NotesView } from '../notes/notes-section.tsx';

export type Unavailable =
  /** The pack no longer has it. */
  | 'not-found'
  | 'no-answer'
  /** Stored data is damaged. */
  | 'recovery';

export type CardView =
  | { readonly kind: 'loading'; readonly title?: string }
  | { readonly kind: 'unavailable'; readonly title?: string; readonly reason: Unavailable }
  | {
      readonly kind: 'entry';
      readonly entry: EntryView;
      /** The mention that it was opened from; left out for a related entry. */
      readonly mention?: Matched & { readonly form: string; readonly host: string };
      /** Title of the entry that this one was opened from. */
      readonly backTo?: string;
      readonly notes: NotesView;
      readonly editor: { readonly text: string; readonly state: EditorState };
      /** What the reader has just chosen to leave alone. */
      readonly hidden?: Hidden;
    };
