/**
 * An entry below its title: the same in the card and in the side panel, so that nobody needs a pointer to read it.
 * `children` (the reader's notes) stand after all that the pack says and before the small print.
 */
import type { ComponentChildren } from 'preact';
import type { EntryRef, EntryView } from '../../core/pack/entry-view.ts';
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';
import type { OnCopy } from './copy-quotation.tsx';
import { Critiques } from './critiques.tsx';
import { OtherPacks } from './other-packs.tsx';
import { Outcomes } from './outcomes.tsx';
import { PackLine } from './pack-line.tsx';
import { Related } from './related.tsx';
import { Sources } from './sources.tsx';

export interface EntryBodyProps {
  readonly entry: EntryView;
  readonly onCopy: OnCopy;
  readonly onOpenRelated: (ref: EntryRef) => void;
  readonly children?: ComponentChildren;
}

export function EntryBody({ entry, onCopy, onOpenRelated, children }: EntryBodyProps) {
  const t = useWords();
  const proposes = entry.kind === 'proposal' || entry.kind === 'report';
  return (
    <div class="entry">
      <Section heading={t(proposes ? 'entry.proposal' : 'entry.whatItIs')}>
        <p class="entry__proposal">{entry.proposal}</p>
        {entry.caution !== undefined && (
          <p class="entry__caution">
            <b>{t('entry.caution')}</b> {entry.caution}
          </p>
        )}
      </Section>
      <Critiques entry={entry} onCopy={onCopy} />
      {entry.others !== undefined && <OtherPacks others={entry.others} onCopy={onCopy} />}
      <Outcomes outcomes={entry.outcomes} />
      <Sources sources={entry.sources} />
      <Related related={entry.related} onOpen={onOpenRelated} />
      {children}
      <PackLine pack={entry.pack} />
    </div>
  );
}
