/** Search, order, narrowing, and the ways out and in. */
import { ListFilter, Search, Upload } from 'lucide';
import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { NoteOrder } from '../../core/note/filter-notes.ts';
import { FileButton } from '../controls/file-button.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';
import { type ExportActions, ExportMenu } from './export-menu.tsx';

/** `auto`: the best match first while there is a search, else the newest. */
export type ChosenOrder = 'auto' | Exclude<NoteOrder, 'newest' | 'best'>;

const ORDERS = [
  ['oldest', 'notebook.orderOldest'],
  ['changed', 'notebook.orderChanged'],
  ['entry', 'notebook.orderEntry'],
  ['site', 'notebook.orderSite'],
] as const satisfies readonly (readonly [ChosenOrder, string])[];

export interface NotebookToolsProps extends ExportActions {
  readonly query: string;
  readonly order: ChosenOrder;
  readonly isNarrowing: boolean;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onQuery: (query: string) => void;
  readonly onOrder: (order: ChosenOrder) => void;
  readonly onNarrow: () => void;
  /** Left out: nothing can be written now. */
  readonly onImport?: ((file: File) => void) | undefined;
}

export function NotebookTools(props: NotebookToolsProps) {
  const t = useWords();
  const id = useId();
  const { query, order, onImport } = props;
  return (
    <search class="tools notebook__tools">
      <label class="visually-hidden" for={id}>
        {t('notebook.search')}
      </label>
      <span class="search">
        <Icon of={Search} />
        <input
          id={id}
          ref={props.searchRef}
          type="search"
          class="field"
          value={query}
          placeholder={t('notebook.search')}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
      </span>
      <label class="visually-hidden" for={`${id}-order`}>
        {t('notebook.order')}
      </label>
      <select
        id={`${id}-order`}
        class="field field--select notebook__order"
        value={order}
        onChange={({ currentTarget: { value } }) =>
          props.onOrder(ORDERS.find(([one]) => one === value)?.[0] ?? 'auto')
        }
      >
        <option value="auto">
          {t(query === '' ? 'notebook.orderAuto' : 'notebook.orderBest')}
        </option>
        {ORDERS.map(([value, label]) => (
          <option key={value} value={value}>
            {t(label)}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="button"
        aria-expanded={props.isNarrowing}
        onClick={props.onNarrow}
      >
        <Icon of={ListFilter} />
        {t('notebook.filter')}
      </button>
      <ExportMenu
        label={t('notebook.export')}
        onExport={props.onExport}
        {...(props.onBackup && { onBackup: props.onBackup })}
      />
      {onImport !== undefined && (
        <FileButton
          icon={Upload}
          label={t('notebook.import')}
          accept=".json,.jsonld,application/json,application/ld+json"
          onFile={onImport}
        />
      )}
    </search>
  );
}
