/** A critique is read in a card, beside a line of news: it must be short, plain, and its links must work. */

import { markdownToText } from '../../core/pack/markdown-text.ts';
import type { Critique, Entry } from '../../core/pack/pack.ts';
import type { PackIssue } from '../../core/pack/pack-issue.ts';
import { parseMarkdown } from '../../core/pack/parse-markdown.ts';
import { countWords, readingEase } from './reading-ease.ts';

const LEAD_WORDS = { least: 60, most: 180 }; // the card's height without scrolling much
const OTHER_WORDS = 60; // folded voices: two or three sentences
const PROPOSAL_WORDS = 70; // one or two sentences
const LEAST_EASE = 30; // Flesch: below, a text is for graduates; news has 50 to 65

export function adviseVoices(entry: Entry, at: string): PackIssue[] {
  const proposal = `${at}/proposal`;
  const advice: PackIssue[] = [];
  const words = countWords(entry.proposal);
  if (words > PROPOSAL_WORDS) {
    advice.push({ pointer: proposal, rule: `has ${words} words: one or two sentences do` });
  }
  advice.push(...adviseEase(entry.proposal, proposal));
  entry.critiques.forEach((critique, index) => {
    advice.push(...adviseVoice(critique, `${at}/critiques/${index}`));
  });
  return advice;
}

function adviseVoice({ lead, body, name, organisation = '' }: Critique, at: string): PackIssue[] {
  const pointer = `${at}/body`;
  const text = markdownToText(parseMarkdown(body));
  const words = countWords(text);
  const rules: string[] = [];
  if (lead && words < LEAD_WORDS.least) {
    rules.push(
      `has ${words} words: the lead voice takes ${LEAD_WORDS.least} to ${LEAD_WORDS.most}`,
    );
  }
  if (lead && words > LEAD_WORDS.most) {
    rules.push(
      `has ${words} words: too long for the lead voice, which takes at most ${LEAD_WORDS.most}`,
    );
  }
  if (!lead && words > OTHER_WORDS) {
    rules.push(
      `has ${words} words: too long for a voice other than the lead, which takes at most ${OTHER_WORDS}`,
    );
  }
  rules.push(...adviseMarkup(text));
  const advice = [...rules.map((rule) => ({ pointer, rule })), ...adviseEase(text, pointer)];
  if (name !== undefined && /,| and | & /.test(organisation) && /\b(?:for|of|the)\b/i.test(name)) {
    const rule = `reads as ${name} of ${organisation}: if that is one organisation, add the flag organisation`;
    advice.push({ pointer: at, rule });
  }
  return advice;
}

/** What the tree left as text, because a pack may not have it. */
function adviseMarkup(text: string): string[] {
  const rules: string[] = [];
  const link = /\[[^\]\n]*\]\(([^)\s]*)\)|<?(http:\/\/[^\s>)]+)/.exec(text);
  if (link !== null) {
    rules.push(`has a link that is not https, and so is shown as text: ${link[1] ?? link[2]}`);
  }
  if (/<\/?[a-z][^>\n]*>/i.test(text)) rules.push('has HTML, which is shown as text: use Markdown');
  return rules;
}

function adviseEase(text: string, pointer: string): PackIssue[] {
  const ease = readingEase(text);
  if (ease === undefined || ease >= LEAST_EASE) return [];
  const rule = `is hard to read (reading ease ${Math.round(ease)} of 100): use shorter sentences and plainer words`;
  return [{ pointer, rule }];
}
