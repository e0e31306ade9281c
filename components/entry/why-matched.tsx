/** Says in words why the text on the page counted as a mention. */
import type { Why } from '../../core/lexicon/lexicon.ts';
import { type Translate, useWords } from '../words.ts';

/** Of what a page says that shows what it is about: enough to judge by, and no more than a line or two. */
const MOST_NAMED = 2;

export interface Matched {
  /** As it stands on the page. */
  readonly text: string;
  readonly why: Why;
}

export function WhyMatched({ text, why }: Matched) {
  const t = useWords();
  return <p class="why">{explain(t, text, why)}</p>;
}

function explain(t: Translate, text: string, why: Why): string {
  switch (why.rule) {
    case 'always':
      return t('why.always', { text });
    case 'spelled-out':
      return t('why.spelledOut', { text, named: why.named });
    case 'on-topic':
      return t('why.onTopic', {
        text,
        evidence: listWords(why.evidence.slice(0, MOST_NAMED), t('languageTag')),
      });
    case 'back-reference':
      return t('why.backReference', { text, antecedent: why.antecedent });
    case 'near':
      return t('why.near', { text, cue: why.cue });
    default:
      return why satisfies never;
  }
}

function listWords(words: readonly string[], languageTag: string): string {
  return new Intl.ListFormat(languageTag).format(words.map((word) => `“${word}”`));
}
