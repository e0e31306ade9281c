/** All works that the entry cites, each with its publisher, date and host. */
import type { CitationView } from '../../core/pack/entry-view.ts';
import { PartialDate } from '../partial-date.tsx';
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';
import { SourceLink } from './source-link.tsx';

export function Sources({ sources }: { readonly sources: readonly CitationView[] }) {
  const t = useWords();
  if (sources.length === 0) return null;
  return (
    <Section heading={t('entry.sources')}>
      <ol class="sources">
        {sources.map((citation) => (
          <li key={`${citation.source.id} ${citation.locator ?? ''}`}>
            <SourceLink citation={citation} />
            <SourceOrigin citation={citation} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function SourceOrigin({ citation }: { readonly citation: CitationView }) {
  const { publisher, date } = citation.source;
  if (publisher === undefined && date === undefined) return null;
  return (
    <span class="sources__origin">
      {publisher}
      {publisher !== undefined && date !== undefined && ', '}
      {date !== undefined && <PartialDate date={date} />}
    </span>
  );
}
