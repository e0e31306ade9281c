/**
 * Tags, each a button that takes it off, and a field for more that completes from the reader's own. A comma or Enter ends a
 * tag; so does leaving the field, so that none is lost that was typed and not ended.
 */
import { X } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { normaliseTags, parseTags } from '../../core/note/tags.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';
import { completeTag } from './complete-tag.ts';

export interface TagFieldProps {
  readonly tags: readonly string[];
  /** To complete from, the likeliest first. */
  readonly known: readonly string[];
  readonly onTags: (tags: readonly string[]) => void;
  /** Ctrl or ⌘ with Enter. */
  readonly onSubmit?: () => void;
}

export function TagField({ tags, known, onTags, onSubmit }: TagFieldProps) {
  const t = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const options = completeTag(typed, known, tags);

  const add = (text: string) => {
    setTyped('');
    setActive(-1);
    const more = parseTags(text);
    if (more.length > 0) onTags(normaliseTags([...tags, ...more]));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      add(options[active] ?? typed);
      if (event.ctrlKey || event.metaKey) onSubmit?.();
    } else if (event.key === 'Escape' && options.length > 0) {
      event.stopPropagation();
      setTyped('');
    } else if (event.key === 'Backspace' && typed === '') {
      onTags(tags.slice(0, -1));
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (options.length === 0) return;
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + options.length) % options.length);
    }
  };

  return (
    <div class="tag-field">
      <label class="tag-field__label" for={id}>
        {t('notes.tags')}
      </label>
      {tags.length > 0 && (
        <ul class="tag-field__tags">
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                class="tag"
                aria-label={t('notes.removeTag', { tag })}
                onClick={() => onTags(tags.filter((other) => other !== tag))}
              >
                {tag} <Icon of={X} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="tag-field__typing">
        <input
          id={id}
          class="field"
          type="text"
          autocomplete="off"
          role="combobox"
          aria-expanded={options.length > 0}
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={options[active] === undefined ? undefined : `${id}-${active}`}
          placeholder={t('notes.addTag')}
          value={typed}
          onInput={({ currentTarget: { value } }) => {
            setActive(-1);
            if (/[,;]/.test(value)) add(value);
            else setTyped(value);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => add(typed)}
        />
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={t('notes.tagChoices')}
          class="tag-field__choices"
          hidden={options.length === 0}
        >
          {options.map((tag, at) => (
            <div
              key={tag}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              // Before the field is left, which would end what is typed as a tag.
              onPointerDown={(event) => {
                event.preventDefault();
                add(tag);
              }}
            >
              {tag}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
