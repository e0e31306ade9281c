/** Below the text of a note that is being written: its tags, and how its Markdown will look. */
import { Eye } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';
import { NoteText } from './note-text.tsx';
import { useNotesAround } from './notes-context.ts';
import { TagField } from './tag-field.tsx';

export interface NoteExtrasProps {
  readonly text: string;
  readonly tags: readonly string[];
  readonly onTags: (tags: readonly string[]) => void;
  readonly onSubmit: () => void;
}

export function NoteExtras({ text, tags, onTags, onSubmit }: NoteExtrasProps) {
  const t = useWords();
  const { knownTags, parse } = useNotesAround();
  const [preview, setPreview] = useState(false);
  return (
    <div class="note-extras">
      <TagField tags={tags} known={knownTags} onTags={onTags} onSubmit={onSubmit} />
      {parse !== undefined && (
        <button
          type="button"
          class="button button--quiet note-extras__preview"
          aria-pressed={preview}
          onClick={() => setPreview(!preview)}
        >
          <Icon of={Eye} />
          {t('notes.preview')}
        </button>
      )}
      {preview && (
        <section class="note-preview" aria-label={t('notes.preview')}>
          {text.trim() === '' ? (
            <p class="soft">{t('notes.previewEmpty')}</p>
          ) : (
            <NoteText body={text} />
          )}
        </section>
      )}
    </div>
  );
}
