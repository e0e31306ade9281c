import type { EntryRef, EntryView } from '../../core/pack/entry-view.ts';
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';

export interface RelatedProps {
  readonly related: EntryView['related'];
  readonly onOpen: (ref: EntryRef) => void;
}

/** Entries beside this one; they open in the same place, with a way back. */
export function Related({ related, onOpen }: RelatedProps) {
  const t = useWords();
  if (related.length === 0) return null;
  return (
    <Section heading={t('entry.related')}>
      <ul class="related">
        {related.map(({ ref, title }) => (
          <li key={ref.entry}>
            <button type="button" class="button related__button" onClick={() => onOpen(ref)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
