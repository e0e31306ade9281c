/** What a file would bring in, before anything is; or why it is refused, with the place and the rule. */
import { useState } from 'preact/hooks';
import type { Note } from '../../core/note/note.ts';
import { Choice } from '../controls/choice.tsx';
import { formatMoment } from '../format-date.ts';
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';

export interface FileIssue {
  /** JSON Pointer, empty for the whole file. */
  readonly pointer: string;
  readonly rule: string;
}

export type ImportState =
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'refused'; readonly file: string; readonly issues: readonly FileIssue[] }
  | {
      readonly kind: 'review';
      readonly file: string;
      readonly format: 'backup' | 'web-annotation' | 'hypothesis';
      readonly added: number;
      readonly present: number;
      readonly conflicts: readonly { readonly kept: Note; readonly incoming: Note }[];
      /** What stands in the file and has no place here. */
      readonly leftOut: readonly FileIssue[];
      /** A backup holds more than notes. */
      readonly more?: { readonly packs: number; readonly drafts: number } | undefined;
    }
  | { readonly kind: 'writing'; readonly file: string }
  | {
      readonly kind: 'done';
      readonly file: string;
      readonly added: number;
      readonly replaced: number;
      readonly present: number;
    }
  | { readonly kind: 'failed'; readonly file: string; readonly why: string };

export interface ImportChoice {
  readonly onConflict: 'keep' | 'replace';
  /** Settings, drafts and commentary of a backup too. */
  readonly more: boolean;
}

export interface ImportReviewProps {
  readonly state: ImportState;
  readonly onImport: (choice: ImportChoice) => void;
  readonly onClose: () => void;
}

const FORMATS = {
  backup: 'importFormat.backup',
  'web-annotation': 'importFormat.webAnnotation',
  hypothesis: 'importFormat.hypothesis',
} as const;

/** More conflicts are counted and not shown one by one. */
const SHOWN = 20;

export function ImportReview({ state, onImport, onClose }: ImportReviewProps) {
  const t = useWords();
  const [onConflict, setOnConflict] = useState<ImportChoice['onConflict']>('keep');
  const [more, setMore] = useState(false);
  return (
    <Section heading={t('import.heading', { file: state.file })} class="import">
      {(state.kind === 'reading' || state.kind === 'writing') && (
        <p role="status">{t(state.kind === 'reading' ? 'import.reading' : 'import.writing')}</p>
      )}
      {state.kind === 'refused' && (
        <div role="alert">
          <p>{t('import.refused')}</p>
          <Issues issues={state.issues} />
        </div>
      )}
      {state.kind === 'failed' && <p role="alert">{state.why}</p>}
      {state.kind === 'done' && (
        <p role="status">
          {t('import.done', {
            added: state.added,
            replaced: state.replaced,
            present: state.present,
          })}
        </p>
      )}
      {state.kind === 'review' && (
        <>
          <p class="soft">{t(FORMATS[state.format])}</p>
          <ul class="import__counts">
            <li>{t('import.added', state.added)}</li>
            <li>{t('import.present', state.present)}</li>
            <li>{t('import.conflicts', state.conflicts.length)}</li>
          </ul>
          {state.conflicts.length > 0 && (
            <>
              <Conflicts conflicts={state.conflicts.slice(0, SHOWN)} />
              {state.conflicts.length > SHOWN && (
                <p class="soft">{t('import.moreConflicts', state.conflicts.length - SHOWN)}</p>
              )}
              <Choice
                legend={t('import.onConflict')}
                options={[
                  { value: 'keep', label: t('import.keep') },
                  { value: 'replace', label: t('import.replace') },
                ]}
                chosen={onConflict}
                onChoose={setOnConflict}
              />
            </>
          )}
          {state.leftOut.length > 0 && (
            <details class="import__left-out">
              <summary>{t('import.leftOut', state.leftOut.length)}</summary>
              <Issues issues={state.leftOut} />
            </details>
          )}
          {state.more !== undefined && (
            <label class="filters__check">
              <input
                type="checkbox"
                checked={more}
                onChange={({ currentTarget: { checked } }) => setMore(checked)}
              />
              {t('import.more', { packs: state.more.packs, drafts: state.more.drafts })}
            </label>
          )}
        </>
      )}
      <div class="tools">
        {state.kind === 'review' && (
          <button
            type="button"
            class="button button--primary"
            onClick={() => onImport({ onConflict, more })}
          >
            {t('import.go')}
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          {t(state.kind === 'review' ? 'import.cancel' : 'import.close')}
        </button>
      </div>
    </Section>
  );
}

function Issues({ issues }: { readonly issues: readonly FileIssue[] }) {
  const t = useWords();
  return (
    <ul class="problems">
      {issues.map(({ pointer, rule }) => (
        <li key={pointer + rule}>
          <code>{pointer === '' ? t('import.wholeFile') : pointer}</code> {rule}
        </li>
      ))}
    </ul>
  );
}

function Conflicts({
  conflicts,
}: {
  readonly conflicts: readonly { readonly kept: Note; readonly incoming: Note }[];
}) {
  const t = useWords();
  return (
    <ul class="import__conflicts">
      {conflicts.map(({ kept, incoming }) => (
        <li key={kept.id}>
          {([kept, incoming] as const).map((note) => (
            <div key={note === kept ? 'kept' : 'incoming'}>
              <p class="soft">
                {t(note === kept ? 'import.here' : 'import.inFile')},{' '}
                {formatMoment(note.modified, t('languageTag'))}
              </p>
              <p class="import__body">{note.body}</p>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
