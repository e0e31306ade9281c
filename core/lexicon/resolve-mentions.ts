/**
 * From what stands on the page (hits) to what is meant (mentions). Each pack is judged alone, so that none can silence
 * another: look-alikes are left out, the topic is judged from the whole page, then the hits are read in order, as a
 * reader would, remembering what was named. Only then one mention is kept for each place (`keep-one-mention.ts`).
 *
 * Pure, and linear in the hits but for sorting them: a page that grew is judged again from all its hits.
 */
import { findAntecedent, type Naming } from './find-antecedent.ts';
import { createFindCue } from './find-cue.ts';
import { judgeTopic, type Topic } from './judge-topic.ts';
import { keepOneMention } from './keep-one-mention.ts';
import { type LiveHit, leaveOutLookAlikes } from './leave-out-look-alikes.ts';
import type { BlockRole, Hit, Lexicon, LexiconForm, Mention, Why } from './lexicon.ts';

export interface Resolved {
  /** In order of place, none overlapping another. */
  readonly mentions: readonly Mention[];
  /** One a pack, in the lexicon's order. */
  readonly topics: readonly Topic[];
}

export function resolveMentions({
  lexicon,
  hits,
  blocks,
  read,
}: {
  lexicon: Lexicon;
  /** In any order. */
  hits: readonly Hit[];
  /** By their ordinals. What stands outside of any is judged as aside. */
  blocks: readonly { readonly role: BlockRole }[];
  /**
   * The text between two offsets of the hits; more than there is may be asked for. Asked only around back-references;
   * without it, rivals that no pack knows go unseen.
   */
  read?: (start: number, end: number) => string;
}): Resolved {
  const roleOf = (block: number): BlockRole => blocks[block]?.role ?? 'aside';
  const mentions: Mention[] = [];
  const topics = leaveOutLookAlikes(lexicon, hits).map((live, pack) => {
    const topic = judgeTopic({ lexicon, pack, hits: live, roleOf });
    mentions.push(...judgeHits({ lexicon, live, topic, roleOf, read }));
    return topic;
  });
  return { mentions: keepOneMention(mentions), topics };
}

interface Page {
  readonly lexicon: Lexicon;
  /** Of one pack, in order. */
  readonly live: readonly LiveHit[];
  readonly topic: Topic;
  readonly roleOf: (block: number) => BlockRole;
  readonly read: ((start: number, end: number) => string) | undefined;
}

/** All mentions of one pack, overlapping ones too: "the response to the Roe report" names two entries. */
function judgeHits({ lexicon, live, topic, roleOf, read }: Page): Mention[] {
  const mentions: Mention[] = [];
  const findCue = createFindCue(live, roleOf);
  const isOwn = createIsOwn(live);
  const namings: Naming[] = [];
  /** By entry: the form that named it first. */
  const named = new Map<number, string>();

  for (const group of groupBySpan(live)) {
    const { hit } = group[0];
    const inArticle = roleOf(hit.block) !== 'aside';
    const accept = (entry: number, form: LexiconForm, why: Why) => {
      const kind = kindOf(lexicon, form, why);
      mentions.push({ entry, start: hit.start, end: hit.end, form: form.text, kind, why });
      if (!inArticle) return;
      namings.push({ entry, hit, text: form.text });
      if ((kind === 'named' || kind === 'theme') && !named.has(entry)) named.set(entry, form.text);
    };

    const references: LexiconForm[] = [];
    for (const { form } of group) {
      if (form.role === 'not' && inArticle)
        namings.push({ entry: undefined, hit, text: form.text });
      if (form.role !== 'form') continue;
      const why = judgeAlone(form);
      if (why) accept(form.entry, form, why);
      else if (inArticle && form.when?.includes('back-reference')) references.push(form);
    }
    const [reference] = references;
    if (reference === undefined) continue;
    const antecedent = findAntecedent({
      hit,
      text: reference.text,
      entries: new Set(references.map((form) => form.entry)),
      namings,
      read,
      isOwn,
    });
    if (antecedent.found === 'entry') {
      accept(antecedent.entry, reference, {
        rule: 'back-reference',
        antecedent: antecedent.text,
      });
    } else if (antecedent.found === 'none' && topic.onTopic) {
      const subject = references.find(isSubject);
      if (subject) accept(subject.entry, subject, ofTopic(topic));
    }

    function judgeAlone(form: LexiconForm): Why | undefined {
      for (const condition of form.when ?? []) {
        if (condition === 'always') return { rule: 'always' };
        if (typeof condition === 'object') {
          const cue = findCue(hit, condition);
          const text = cue && lexicon.forms[cue.form]?.text;
          if (text !== undefined) return { rule: 'near', cue: text };
        } else if (condition === 'spelled-out') {
          const long = named.get(form.entry);
          if (long !== undefined) return { rule: 'spelled-out', named: long };
        } else if (condition === 'on-topic') {
          // A back-reference may have a nearer antecedent than the topic: that is looked for first.
          const waits = form.when?.includes('back-reference');
          if (topic.onTopic && inArticle && !waits) return ofTopic(topic);
        }
      }
      return undefined;
    }
  }
  return mentions;

  /** Where a page is about the report, "the report" needs no naming before. */
  function isSubject(form: LexiconForm): boolean {
    return form.when?.includes('on-topic') || lexicon.entries[form.entry]?.kind === 'report';
  }
}

const MOST_EVIDENCE = 4; // forms: what a reader takes in as a reason

function ofTopic({ evidence }: Topic): Why {
  return { rule: 'on-topic', evidence: evidence.slice(0, MOST_EVIDENCE) };
}

function kindOf(lexicon: Lexicon, form: LexiconForm, { rule }: Why): Mention['kind'] {
  if (form.when?.includes('back-reference') && rule !== 'always') return 'back-reference';
  if (form.when?.includes('spelled-out')) return 'abbreviation';
  return lexicon.entries[form.entry]?.kind === 'theme' && rule !== 'always' ? 'theme' : 'named';
}

function groupBySpan(live: readonly LiveHit[]): [LiveHit, ...LiveHit[]][] {
  const groups: [LiveHit, ...LiveHit[]][] = [];
  for (const item of live) {
    const last = groups.at(-1);
    const isSame = last?.[0].hit.start === item.hit.start && last[0].hit.end === item.hit.end;
    if (last && isSame) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Whether a cue of the pack stands within a span. */
function createIsOwn(live: readonly LiveHit[]): (start: number, end: number) => boolean {
  const cues = live.filter(({ form }) => form.role === 'cue');
  return (start, end) => cues.some(({ hit }) => hit.start < end && hit.end > start);
}
