/** What was said of it: the lead voice in full, the others folded. */
import type { EntryView } from '../../core/pack/entry-view.ts';
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';
import type { OnCopy } from './copy-quotation.tsx';
import { FoldedVoice, LeadVoice } from './voice.tsx';

export interface CritiquesProps {
  /** Left out: the usual one. */
  readonly heading?: string;
  readonly entry: EntryView;
  readonly onCopy: OnCopy;
}

export function Critiques({ heading, entry, onCopy }: CritiquesProps) {
  const t = useWords();
  const [lead, ...others] = entry.critiques;
  return (
    <Section heading={heading ?? t('entry.critique')}>
      {lead === undefined ? (
        <p class="soft">{t('entry.noCritique')}</p>
      ) : (
        <LeadVoice entry={entry} critique={lead} onCopy={onCopy} />
      )}
      {others.length > 0 && (
        <>
          <h3 class="others">{t('entry.otherVoices', others.length)}</h3>
          {others.map((critique, index) => (
            <FoldedVoice key={index} entry={entry} critique={critique} onCopy={onCopy} />
          ))}
        </>
      )}
    </Section>
  );
}
