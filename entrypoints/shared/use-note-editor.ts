/**
 * Holds what the reader types. The text goes to the background as a draft every 400 ms, so that a crash, an update or
 * a closed tab loses less than a second; it leaves the field only when the background has said that the note is kept.
 * A lost answer is asked for again with the same id: one note.
 */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { EditorState } from '../../components/notes/editor-status.tsx';
import type { Note, NoteTarget } from '../../core/note/note.ts';
import type { SaveReply } from '../../messaging/protocol.ts';
import { send } from '../../messaging/send.ts';

/** ms of typing between two drafts. */
const DRAFT_EVERY = 400;
/** ms, beyond the background's own limit for a commit. */
const ANSWER_LIMIT = 10_000;

export interface NoteEditing {
  readonly text: string;
  readonly state: EditorState;
  readonly write: (text: string) => void;
  readonly save: () => void;
}

/** `target` undefined: nothing can be written yet. `onSaved` gets the note as it is kept. */
export function useNoteEditor(
  target: NoteTarget | undefined,
  onSaved: (note: Note) => void,
): NoteEditing {
  const [text, setText] = useState('');
  const [state, setState] = useState<EditorState>({ kind: 'idle' });
  /** Of the note in the field: the same however often it is sent. */
  const id = useRef(crypto.randomUUID());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ target, text });
  latest.current = { target, text };
  const key = JSON.stringify(target);

  const keepDraft = useCallback(async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const { target: on, text: body } = latest.current;
    if (!on) return;
    const kept =
      body.trim() === ''
        ? await send('dropDraft', on)
        : await send('saveDraft', { body, tags: [], target: on });
    if (latest.current.text === body) setState({ kind: kept && body ? 'draft-kept' : 'idle' });
  }, []);

  // Another target: its own draft comes in. What was typed on the one before has been sent.
  useEffect(() => {
    let moved = false;
    setText('');
    setState({ kind: 'idle' });
    id.current = crypto.randomUUID();
    if (!target) return;
    void send('findDraft', target)
      .then((draft) => {
        if (moved || !draft || latest.current.text !== '') return;
        setText(draft.body);
        setState({ kind: 'draft-kept' });
      })
      .catch(() => {});
    return () => {
      moved = true;
      if (timer.current !== undefined) void keepDraft().catch(() => {});
    };
  }, [key]);

  const write = (next: string): void => {
    setText(next);
    setState({ kind: 'idle' });
    timer.current ??= setTimeout(() => void keepDraft().catch(() => {}), DRAFT_EVERY);
  };

  const save = (): void => {
    if (!target || text.trim() === '' || state.kind === 'saving') return;
    clearTimeout(timer.current);
    timer.current = undefined;
    setState({ kind: 'saving' });
    const note = { id: id.current, body: text, tags: [], target };
    void withLimit(send('saveNote', note)).then((reply) => {
      if (!reply.ok) return setState({ kind: 'failed', reason: reply.reason });
      id.current = crypto.randomUUID();
      setText('');
      setState({ kind: 'saved' });
      onSaved(reply.note);
    });
  };

  return { text, state, write, save };
}

/** No answer, and a background that is gone, are failures like any other: the text stays. */
async function withLimit(answer: Promise<SaveReply>): Promise<SaveReply> {
  const late = new Promise<SaveReply>((resolve) => {
    setTimeout(() => resolve({ ok: false, reason: 'timeout' }), ANSWER_LIMIT);
  });
  return Promise.race([answer, late]).catch(() => ({ ok: false, reason: 'timeout' }));
}
