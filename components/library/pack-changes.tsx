/** What changed between two revisions of a pack, word by word. */
import type { ComponentChildren } from 'preact';
import type { EntryName, PackDiff, TextChange } from '../../core/library/diff-packs.ts';
import type { Translate } from '../words.ts';
import { useWords } from '../words.ts';

export function PackChanges({ diff }: { readonly diff: PackDiff }) {
  const t = useWords();
  const { from, to, about, added, removed, changed } = diff;
  const nothing = [about, added, removed, changed].every(({ length }) => length === 0);
  return (
    <div class="changes">
      <p class="soft">{t('changes.span', { from, to })}</p>
      {nothing && <p>{t('changes.none')}</p>}
      <Names heading={t('changes.added')} entries={added} />
      <Names heading={t('changes.removed')} entries={removed}>
        <p class="soft">{t('changes.removedNotes')}</p>
      </Names>
      {about.length > 0 && (
        <>
          <h3 class="changes__heading">{t('changes.about')}</h3>
          <Texts changes={about} />
        </>
      )}
      {changed.length > 0 && <h3 class="changes__heading">{t('changes.changed')}</h3>}
      {changed.map(({ entry, title, changes }) => (
        <section key={entry} class="changes__entry">
          <h4>{title}</h4>
          {changes === undefined ? <p>{t('changes.tooMuch')}</p> : <Texts changes={changes} />}
        </section>
      ))}
    </div>
  );
}

interface NamesProps {
  readonly heading: string;
  readonly entries: readonly EntryName[];
  readonly children?: ComponentChildren;
}

function Names({ heading, entries, children }: NamesProps) {
  if (entries.length === 0) return null;
  return (
    <>
      <h3 class="changes__heading">{heading}</h3>
      <ul class="problems">
        {entries.map(({ entry, title }) => (
          <li key={entry}>{title}</li>
        ))}
      </ul>
      {children}
    </>
  );
}

function Texts({ changes }: { readonly changes: readonly TextChange[] }) {
  const t = useWords();
  return (
    <dl class="changes__texts">
      {changes.map((change, index) => (
        <div key={index}>
          <dt class="soft">{sayPart(t, change)}</dt>
          <dd>{change.words.map(drawRun)}</dd>
        </div>
      ))}
    </dl>
  );
}

function drawRun({ kind, text }: TextChange['words'][number], index: number) {
  if (kind === 'same') return text;
  return kind === 'added' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>;
}

function sayPart(t: Translate, { part, name }: TextChange): string {
  return part === 'critique' ? t('part.critique', { name }) : t(`part.${part}`);
}
