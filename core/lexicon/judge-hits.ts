/**
 * Judges the hits of one pack in order of the page, as a reader would, remembering what was named.
 * All that is meant is given, overlapping or not: "the response to the Roe report" names two things. But a longer name
 * that does not count still takes the place of what it goes beyond: a theme's "community power" is none within another law's
 * "Community Power Act".
 */
import { findAntecedent, type Naming } from './find-antecedent.ts';
import { createFindCue } from './find-cue.ts';
import { firstIndex } from './first-index.ts';
import type { Topic } from './judge-topic.ts';
import type { LiveHit } from './leave-out-look-alikes.ts';
import type { BlockRole, Hit, Lexicon, LexiconForm, Mention, Why } from './lexicon.ts';

export function judgeHits({
  lexicon,
  live,
  authors,
  topic,
  roleOf,
  read,
}: {
  lexicon: Lexicon;
  /** Of one pack, in order of place, at one place the longer first. */
  live: readonly LiveHit[];
  /** Indexes of the cues that name the report's author. */
  authors: ReadonlySet<number>;
  topic: Topic;
  roleOf: (block: number) => BlockRole;
  read: ((start: number, end: number) => string) | undefined;
}): Mention[] {
  const mentions: Mention[] = [];
  const findCue = createFindCue(live, roleOf);
  const ownNames = live.filter(({ hit }) => authors.has(hit.form));
  const isOwn = (start: number, end: number) => {
    const first = ownNames[firstIndex(ownNames, ({ hit }) => hit.end > start)];
    return first !== undefined && first.hit.start < end;
  };
  const namings: Naming[] = [];
  /** By entry: the form that named it first. */
  const named = new Map<number, string>();
  /** The last longer name that did not count. */
  let refused = { entry: -1, end: 0 };

  for (const group of groupBySpan(live)) {
    const { hit } = group[0];
    const inArticle = roleOf(hit.block) !== 'aside';
    const references: LexiconForm[] = [];
    let isMeant = false;
    for (const { form } of group) {
      // One entry's look-alike may be another's name.
      if (form.role === 'not' && inArticle && !isMeant) {
        namings.push({ entry: undefined, hit, text: form.text });
      }
      if (form.role !== 'form') continue;
      if (hit.end < refused.end && form.entry !== refused.entry) continue;
      const isReference = form.when?.includes('back-reference') ?? false;
      const why = judgeAlone(form, hit, inArticle);
      if (why) accept(form.entry, form, why);
      else if (isReference && inArticle && !isPlural(form, hit)) references.push(form);
      else if (!isReference && hit.end > refused.end) refused = { entry: form.entry, end: hit.end };
    }

    const [reference] = references;
    const last = namings.at(-1);
    // Within a name it points to nothing: "MP's report" in "Jane Roe MP's report".
    if (reference === undefined || (last && hit.end <= last.hit.end)) continue;
    const entries = new Set(references.map((form) => form.entry));
    const antecedent = findAntecedent({
      hit,
      text: reference.text,
      entries,
      namings,
      read,
      isOwn,
      isSubject,
    });
    if (antecedent === 'rival') continue;
    if (antecedent) {
      const { entry, text } = antecedent;
      accept(entry, reference, { rule: 'back-reference', antecedent: named.get(entry) ?? text });
    } else if (topic.onTopic) {
      const subject = references.find(
        ({ entry, when }) => when?.includes('on-topic') || isSubject(entry),
      );
      if (subject) accept(subject.entry, subject, ofTopic(topic));
    }

    function accept(entry: number, form: LexiconForm, why: Why): void {
      isMeant = true;
      const kind = kindOf(lexicon, form, why);
      mentions.push({ entry, start: hit.start, end: hit.end, form: form.text, kind, why });
      if (!inArticle) return;
      const last = namings.at(-1);
      if (last?.entry === entry && hit.end <= last.hit.end) return; // a part of the same name
      namings.push({ entry, hit, text: form.text });
      if ((kind === 'named' || kind === 'theme') && !named.has(entry)) named.set(entry, form.text);
    }
  }
  return mentions;

  /** By the conditions that need no antecedent. */
  function judgeAlone(form: LexiconForm, hit: Hit, inArticle: boolean): Why | undefined {
    for (const condition of form.when ?? []) {
      if (condition === 'always') return { rule: 'always' };
      if (typeof condition === 'object') {
        const cue = topic.elsewhere ? undefined : findCue(hit, condition);
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

  /** "The papers" do not point to the paper. */
  function isPlural({ text }: LexiconForm, { start, end }: Hit): boolean {
    if (end - start === text.length || text.endsWith('s')) return false;
    return read !== undefined && /s$/i.test(read(start, end));
  }

  /** Where a page is about the report, "the report" needs no naming before. */
  function isSubject(entry: number): boolean {
    return topic.onTopic && lexicon.entries[entry]?.kind === 'report';
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
