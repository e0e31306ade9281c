/** A note on words that the reader selected: bound to the page and the words, and to an entry if the reader likes. */
import { X } from 'lucide';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { NoteTarget } from '../../core/note/note.ts';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import { IconButton } from '../icon-button.tsx';
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';
import type { EditorState } from './editor-status.tsx';
import { NoteEditor } from './note-editor.tsx';
import { NoteExtras } from './note-extras.tsx';

export interface EntryChoice {
  readonly ref: EntryRef;
  readonly title: string;
}

export interface SelectionNoteProps {
  readonly target: NoteTarget;
  /** The entries of the page. */
  readonly choices: readonly EntryChoice[];
  readonly chosen: EntryRef | undefined;
  readonly text: string;
  readonly tags: readonly string[];
  readonly state: EditorState;
  readonly onChoose: (choice: EntryChoice | undefined) => void;
  readonly onText: (text: string) => void;
  readonly onTags: (tags: readonly string[]) => void;
  readonly onSave: () => void;
  /** The draft stays for the next time that the same words are noted. */
  readonly onLeave: () => void;
}

export function SelectionNote(props: SelectionNoteProps) {
  const t = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { target, choices, chosen, text, tags, state, onSave } = props;
  const quote = target.quote?.exact;
  useEffect(() => field.current?.focus(), [quote]);
  const key = chosen && keyOf(chosen);
  return (
    <Section heading={t('notes.onSelection')} class="selection-note">
      <div class="selection-note__head">
        <p class="soft">{target.page?.title}</p>
        <IconButton icon={X} label={t('notes.leave')} onClick={props.onLeave} />
      </div>
      {quote !== undefined && <blockquote class="note__quote">{quote}</blockquote>}
      {choices.length > 0 && (
        <p class="selection-note__entry">
          <label for={id}>{t('notes.aboutEntry')}</label>
          <select
            id={id}
            class="field field--select"
            value={key ?? ''}
            onChange={({ currentTarget: { value } }) =>
              props.onChoose(choices.find(({ ref }) => keyOf(ref) === value))
            }
          >
            <option value="">{t('notes.aboutNothing')}</option>
            {choices.map(({ ref, title }) => (
              <option key={keyOf(ref)} value={keyOf(ref)}>
                {title}
              </option>
            ))}
          </select>
        </p>
      )}
      <NoteEditor text={text} state={state} onText={props.onText} onSave={onSave} fieldRef={field}>
        <NoteExtras text={text} tags={tags} onTags={props.onTags} onSubmit={onSave} />
      </NoteEditor>
    </Section>
  );
}

function keyOf({ pack, entry }: EntryRef): string {
  return `${pack} ${entry}`;
}
