/** What happened since, newest first as the entry has it. */
import type { OutcomeView } from '../../core/pack/entry-view.ts';
import { PartialDate } from '../partial-date.tsx';
import { Section } from '../section.tsx';
import { StatusPill } from '../status-pill.tsx';
import { useWords } from '../words.ts';
import { Confidence } from './confidence.tsx';
import { SourceLink } from './source-link.tsx';

export function Outcomes({ outcomes }: { readonly outcomes: readonly OutcomeView[] }) {
  const t = useWords();
  return (
    <Section heading={t('entry.outcomes')}>
      {outcomes.length === 0 && <p class="soft">{t('entry.noOutcomes')}</p>}
      {outcomes.length > 0 && (
        <ol class="outcomes">
          {outcomes.map((outcome) => (
            <li key={outcome.text} class="outcome">
              <p class="outcome__line">
                <b>
                  {outcome.date === undefined ? (
                    t('entry.undated')
                  ) : (
                    <PartialDate date={outcome.date} />
                  )}
                </b>
                <StatusPill status={outcome.status} />
              </p>
              <p class="outcome__text">{outcome.text}</p>
              <Confidence confidence={outcome.confidence} />
              <SourceLink citation={outcome.citation} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
