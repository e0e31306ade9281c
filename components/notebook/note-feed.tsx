/**
 * The list of notes, as long as it may be: a feed whose articles are moved between by the arrow keys. Enter changes a
 * note, Space chooses it, Delete lays it into the bin; within a note's own fields and buttons the keys are theirs.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Note } from '../../core/note/note.ts';
import { useTermHighlight } from './use-term-highlight.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

export interface NoteFeedProps {
  readonly label: string;
  readonly notes: readonly Note[];
  /** Drawn wherever the window is. */
  readonly editing: string | undefined;
  readonly labelOf: (note: Note) => string;
  readonly draw: (note: Note) => ComponentChildren;
  /** Folded words to mark in what is drawn. */
  readonly words: ReadonlySet<string>;
  readonly onEnter?: ((note: Note) => void) | undefined;
  readonly onSpace?: ((note: Note) => void) | undefined;
  readonly onDelete?: ((note: Note) => void) | undefined;
}

const PAGE = 8; // notes that Page Up and Page Down pass

export function NoteFeed(props: NoteFeedProps) {
  const { label, notes, editing, labelOf, draw, words } = props;
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  /** Set by a key: the note that is to have the focus when it is drawn. */
  const wanted = useRef<number>(undefined);
  const at = Math.min(active, notes.length - 1);
  const editingAt = notes.findIndex(({ id }) => id === editing);
  const { rows, measure, scrollTo } = useVirtualRows({
    list,
    keys: notes.map(({ id }) => id),
    kept: [at, editingAt],
  });
  useTermHighlight(list, words);

  // What was being changed is done: the keyboard goes back to its note.
  const edited = useRef(editing);
  if (edited.current !== undefined && editing === undefined) {
    const was = notes.findIndex(({ id }) => id === edited.current);
    if (was >= 0) wanted.current = was;
  }
  edited.current = editing;

  useEffect(() => {
    if (wanted.current === undefined) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    wanted.current = undefined;
  });

  const goTo = (index: number): void => {
    const next = Math.max(0, Math.min(notes.length - 1, index));
    wanted.current = next;
    setActive(next);
    scrollTo(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target, key } = event;
    const note = notes[at];
    if (!(target instanceof HTMLElement) || target.dataset.index === undefined || !note) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => goTo(at + 1),
      ArrowUp: () => goTo(at - 1),
      PageDown: () => goTo(at + PAGE),
      PageUp: () => goTo(at - PAGE),
      Home: () => goTo(0),
      End: () => goTo(notes.length - 1),
      Enter: props.onEnter && (() => props.onEnter?.(note)),
      ' ': props.onSpace && (() => props.onSpace?.(note)),
      Delete:
        props.onDelete &&
        (() => {
          wanted.current = Math.min(at, notes.length - 2);
          props.onDelete?.(note);
        }),
    };
    const act = acts[key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <div ref={list} class="feed" role="feed" aria-label={label} onKeyDown={onKeyDown}>
      {rows.map((index) => {
        const note = notes[index];
        if (note === undefined) return null;
        return (
          <article
            key={note.id}
            ref={measure}
            class="feed__row"
            data-index={index}
            aria-label={labelOf(note)}
            aria-posinset={index + 1}
            aria-setsize={notes.length}
            tabIndex={index === at ? 0 : -1}
            onFocusCapture={() => setActive(index)}
          >
            {draw(note)}
          </article>
        );
      })}
    </div>
  );
}
