/** What the list is narrowed to: each choice says how many notes it has. */
import { useId } from 'preact/hooks';
import type { Facet, Facets, NoteFilter } from '../../core/note/filter-notes.ts';
import { useWords } from '../words.ts';

export interface FilterPartProps {
  readonly filter: NoteFilter;
  readonly facets: Facets;
  /** Titles of packs, by id. */
  readonly packTitles: ReadonlyMap<string, string>;
  readonly onFilter: (filter: NoteFilter) => void;
}

type Chosen = 'entry' | 'pack' | 'site' | 'tag';

export function FilterPart({ filter, facets, packTitles, onFilter }: FilterPartProps) {
  const t = useWords();
  const id = useId();
  const set = (change: { readonly [K in keyof NoteFilter]?: NoteFilter[K] | undefined }) => {
    const all = { ...filter, ...change };
    onFilter(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
  };
  const select = (name: Chosen, options: readonly Facet[]) => (
    <p class="filters__one">
      <label for={`${id}-${name}`}>{t(`filter.${name}`)}</label>
      <select
        id={`${id}-${name}`}
        class="field field--select"
        value={filter[name] ?? ''}
        onChange={({ currentTarget: { value } }) => set({ [name]: value || undefined })}
      >
        <option value="">{t('filter.any')}</option>
        {options.map(({ value, label, count }) => (
          <option key={value} value={value}>
            {name === 'pack' ? (packTitles.get(value) ?? label) : label} ({count})
          </option>
        ))}
      </select>
    </p>
  );
  const day = (name: 'from' | 'to') => (
    <p class="filters__one">
      <label for={`${id}-${name}`}>{t(`filter.${name}`)}</label>
      <input
        id={`${id}-${name}`}
        type="date"
        class="field"
        value={filter[name] ?? ''}
        onChange={({ currentTarget: { value } }) => set({ [name]: value || undefined })}
      />
    </p>
  );
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{t('filter.heading')}</legend>
      {select('entry', facets.entries)}
      {select('tag', facets.tags)}
      {select('site', facets.sites)}
      {select('pack', facets.packs)}
      {day('from')}
      {day('to')}
      <label class="filters__check">
        <input
          type="checkbox"
          checked={filter.orphaned === true}
          onChange={({ currentTarget: { checked } }) =>
            set({ orphaned: checked ? true : undefined })
          }
        />
        {t('filter.orphaned')}
      </label>
      {Object.keys(filter).length > 0 && (
        <button type="button" class="button button--quiet" onClick={() => onFilter({})}>
          {t('filter.clear')}
        </button>
      )}
    </fieldset>
  );
}
