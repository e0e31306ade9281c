/**
 * Holds what the reader types. The text goes to the background as a draft every 400 ms, so that a crash, an update or
 * a closed tab loses less than a second; it leaves the field only when the background has said that the note is kept.
 * A lost answer is asked for again with the same id: one note.
 */
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EditorState } from '../../components/notes/editor-status.tsx';
import type { Note, NoteTarget } from '../../core/note/note.ts';
import { ask } from '../../messaging/ask.ts';
import type { SaveReply } from '../../messaging/protocol.ts';
import { send } from '../../messaging/send.ts';

/** ms of typing between two drafts. */
const DRAFT_EVERY = 400;
/** ms, beyond the background's own limit for a commit. */
const ANSWER_LIMIT = 10_000;

export interface NoteEditing {
  readonly text: string;
  readonly tags: readonly string[];
  readonly state: EditorState;
  readonly write: (text: string) => void;
  readonly tag: (tags: readonly string[]) => void;
  readonly save: () => void;
}

/**
 * `target` undefined: nothing can be written yet. `onSaved` gets the note as it is kept. `bind`: what the note is bound to
 * besides when it is saved; the draft is found again without it.
 */
export function useNoteEditor(
  target: NoteTarget | undefined,
  onSaved: (note: Note) => void,
  bind?: Pick<NoteTarget, 'entry' | 'entryTitle'>,
): NoteEditing {
  const [text, setText] = useState('');
  const [tags, setTags] = useState<readonly string[]>([]);
  const [state, setState] = useState<EditorState>({ kind: 'idle' });
  /** Of the note in the field: the same however often it is sent. */
  const id = useRef(crypto.randomUUID());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** As typed so far, before it is drawn. */
  const latest = useRef({ text, tags });
  const key = JSON.stringify(target);

  const put = (next: { readonly text: string; readonly tags: readonly string[] }): void => {
    latest.current = next;
    setText(next.text);
    setTags(next.tags);
  };

  const keepDraft = useCallback(async (on: NoteTarget | undefined) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const { text: body, tags } = latest.current;
    if (!on) return;
    const kept =
      body.trim() === ''
        ? await send('dropDraft', on)
        : await send('saveDraft', { body, tags, target: on });
    if (latest.current.text === body) setState({ kind: kept && body ? 'draft-kept' : 'idle' });
  }, []);

  // Another target: its own draft comes in. What was typed on the one before has been sent. Before the paint, so that
  // nothing that is typed at once is taken for the old target's.
  useLayoutEffect(() => {
    let moved = false;
    put({ text: '', tags: [] });
    setState({ kind: 'idle' });
    id.current = crypto.randomUUID();
    if (!target) return;
    void ask('findDraft', target)
      .then((draft) => {
        if (moved || !draft || latest.current.text !== '') return;
        put({ text: draft.body, tags: draft.tags });
        setState({ kind: 'draft-kept' });
      })
      .catch(() => {});
    return () => {
      moved = true;
      if (timer.current !== undefined) void keepDraft(target).catch(() => {});
    };
  }, [key]);

  const change = (next: { readonly text: string; readonly tags: readonly string[] }): void => {
    put(next);
    setState({ kind: 'idle' });
    timer.current ??= setTimeout(() => void keepDraft(target).catch(() => {}), DRAFT_EVERY);
  };

  const save = (): void => {
    const { text: body, tags: chosen } = latest.current;
    if (!target || body.trim() === '' || state.kind === 'saving') return;
    clearTimeout(timer.current);
    timer.current = undefined;
    setState({ kind: 'saving' });
    const note = { id: id.current, body, tags: chosen, target: { ...target, ...bind } };
    void withLimit(send('saveNote', note)).then((reply) => {
      if (!reply.ok) return setState({ kind: 'failed', reason: reply.reason });
      id.current = crypto.randomUUID();
      if (bind) void send('dropDraft', target).catch(() => {});
      put({ text: '', tags: [] });
      setState({ kind: 'saved' });
      onSaved(reply.note);
    });
  };

  return {
    text,
    tags,
    state,
    write: (next) => change({ text: next, tags: latest.current.tags }),
    tag: (next) => change({ text: latest.current.text, tags: next }),
    save,
  };
}

/** No answer, and a background that is gone, are failures like any other: the text stays. */
async function withLimit(answer: Promise<SaveReply>): Promise<SaveReply> {
  const late = new Promise<SaveReply>((resolve) => {
    setTimeout(() => resolve({ ok: false, reason: 'timeout' }), ANSWER_LIMIT);
  });
  return Promise.race([answer, late]).catch(() => ({ ok: false, reason: 'timeout' }));
}
