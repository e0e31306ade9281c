/** One voice's critique: who, when, with what stance, in which words, and where it can be read. */
import { quoteCritique } from '../../core/export/quotation.ts';
import type { CritiqueView, EntryView } from '../../core/pack/entry-view.ts';
import { MarkdownTree } from '../markdown-tree.tsx';
import { PartialDate } from '../partial-date.tsx';
import { StancePill } from '../stance-pill.tsx';
import { useWords } from '../words.ts';
import { citeCritique } from './cite-critique.ts';
import { Confidence } from './confidence.tsx';
import { CopyQuotation, type OnCopy } from './copy-quotation.tsx';
import { nameVoice } from './name-voice.ts';
import { SourceLink } from './source-link.tsx';

export interface VoiceProps {
  readonly entry: EntryView;
  readonly critique: CritiqueView;
  readonly onCopy: OnCopy;
}

/** In full. */
export function LeadVoice(props: VoiceProps) {
  return (
    <article class="voice voice--lead">
      <VoiceLine critique={props.critique} />
      <VoiceText {...props} />
    </article>
  );
}

/** Folded to its name, date and stance. */
export function FoldedVoice(props: VoiceProps) {
  return (
    <details class="voice voice--folded">
      <summary>
        <VoiceLine critique={props.critique} />
      </summary>
      <VoiceText {...props} />
    </details>
  );
}

function VoiceLine({ critique }: { readonly critique: CritiqueView }) {
  const t = useWords();
  const { date } = critique;
  return (
    <span class="voice__line">
      <span class="voice__who">
        <b>{nameVoice(t, critique)}</b>
        <span class="voice__date">
          {date === undefined ? t('entry.undated') : <PartialDate date={date} />}
        </span>
      </span>
      <StancePill stance={critique.stance} />
    </span>
  );
}

function VoiceText({ entry, critique, onCopy }: VoiceProps) {
  const t = useWords();
  return (
    <div class="voice__text">
      <MarkdownTree nodes={critique.body} />
      <Confidence confidence={critique.confidence} />
      <div class="voice__foot">
        <SourceLink citation={critique.citation} />
        <CopyQuotation
          of={nameVoice(t, critique)}
          makeQuotation={() => quoteCritique(critique, citeCritique(t, entry, critique))}
          onCopy={onCopy}
        />
      </div>
    </div>
  );
}
