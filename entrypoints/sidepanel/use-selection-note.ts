/** The note on selected words that the panel was opened for, or that the reader asked for here. */
import { useEffect, useState } from 'preact/hooks';
import type { EntryChoice, SelectionNoteProps } from '../../components/notes/selection-note.tsx';
import type { NoteTarget } from '../../core/note/note.ts';
import { send } from '../../messaging/send.ts';
import { takePanelWriting, watchPanelWriting } from '../../settings/panel-writing.ts';
import { useNoteEditor } from '../shared/use-note-editor.ts';

export interface SelectionWriting {
  readonly writing: SelectionNoteProps | undefined;
  /** Asked for words, and none were selected. */
  readonly isMissing: boolean;
  readonly ask: (tabId: number) => void;
}

/** `choices`: the entries of the page in view. */
export function useSelectionNote(choices: readonly EntryChoice[]): SelectionWriting {
  const [target, setTarget] = useState<NoteTarget>();
  const [chosen, setChosen] = useState<EntryChoice>();
  const [isMissing, setMissing] = useState(false);
  const editor = useNoteEditor(
    target,
    () => setTarget(undefined),
    chosen && { entry: chosen.ref, entryTitle: chosen.title },
  );

  useEffect(() => {
    const take = () =>
      void takePanelWriting().then((found) => {
        if (!found) return;
        setChosen(undefined);
        setMissing(false);
        setTarget(found);
      });
    take();
    return watchPanelWriting(take);
  }, []);

  return {
    isMissing,
    ask: (tabId) =>
      void send('noteOnSelection', { tabId })
        .catch(() => false)
        .then((found) => setMissing(!found)),
    writing: target && {
      target,
      choices,
      chosen: chosen?.ref,
      text: editor.text,
      tags: editor.tags,
      state: editor.state,
      onChoose: setChosen,
      onText: editor.write,
      onTags: editor.tag,
      onSave: editor.save,
      onLeave: () => setTarget(undefined),
    },
  };
}
