/**
 * The lexicon: all forms of the enabled packs, as plain JSON. Built once per change of packs in the background
 * (`build-lexicon.ts`), read by each page, compiled there to a matcher (`compile-matcher.ts`).
 *
 *   Pack[] --buildLexicon--> Lexicon --compileMatcher--> Matcher --findHits(texts)--> Hit[] --resolveMentions--> Mention[]
 *
 * Hits are literal: where a form stands. Mentions are judged: conditions, topic, antecedents, article text.
 */
import type { EntryRef } from '../pack/entry-view.ts';
import type { Condition, EntryKind } from '../pack/pack.ts';

export interface LexiconEntry extends EntryRef {
  readonly title: string;
  readonly kind: EntryKind;
}

/** What standing on the page means: a mention perhaps, a look-alike that takes its place, or evidence of the page's topic. */
export type LexiconFormRole = 'form' | 'not' | 'near' | 'cue' | 'against';

export interface LexiconForm {
  readonly text: string;
  readonly exact: boolean;
  readonly role: LexiconFormRole;
  /** Index into `entries`; -1 where the form belongs to a pack's topic (`cue`, `against`) or to a `near` list. */
  readonly entry: number;
  /** Index into `packs`. */
  readonly pack: number;
  /** Only of role `form`. `near` names its words here as indexes into `forms` (`cues`). */
  readonly when?: readonly LexiconCondition[];
}

export type LexiconCondition =
  | Exclude<Condition, object>
  | { readonly near: readonly number[]; readonly within: 'block' | 'page' | number };

export interface Lexicon {
  /** Format of this document: a page drops one that it does not know. */
  readonly format: 1;
  /** Differs whenever the content differs. */
  readonly version: string;
  readonly packs: readonly { readonly id: string; readonly revision: number }[];
  readonly entries: readonly LexiconEntry[];
  readonly forms: readonly LexiconForm[];
}

/** What part of the page a block is: only `title`, `heading` and `text` belong to the article. */
export type BlockRole = 'title' | 'heading' | 'text' | 'aside';

/** A literal hit. Offsets are UTF-16, in the concatenation of all texts given to the scan, without separators. */
export interface Hit {
  /** Index into `Lexicon.forms`. Several forms of the same spelling give one hit each. */
  readonly form: number;
  readonly start: number;
  readonly end: number;
  /** The block that it stands in: the index of the text that the block begins with. Equal for one block, greater for a later; never spans two. */
  readonly block: number;
  /** Ordinal of its first word in the whole text; distances in words are differences of these. A word parted by tags may count as two. */
  readonly word: number;
}

export type MentionKind = 'named' | 'abbreviation' | 'back-reference' | 'theme';

/** Why a form counted, to be said in words by `components/`. */
export type Why =
  | { readonly rule: 'always' }
  | { readonly rule: 'spelled-out'; readonly named: string }
  | { readonly rule: 'on-topic'; readonly evidence: readonly string[] }
  | { readonly rule: 'back-reference'; readonly antecedent: string }
  | { readonly rule: 'near'; readonly cue: string };

/** A form found that counts. Offsets as in `Hit`. */
export interface Mention {
  /** Index into `Lexicon.entries`. */
  readonly entry: number;
  readonly start: number;
  readonly end: number;
  /** The form as the pack writes it. */
  readonly form: string;
  readonly kind: MentionKind;
  readonly why: Why;
}
