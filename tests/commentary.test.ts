/**
 * What the commentary on real people must keep to, as far as a machine can tell: every entry that was promised, voices
 * that fit a card, links to the original publishers, and nobody made to speak of what they were not seen to speak of.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolderFiles } from '../cli/read-folder-files.ts';
import { readFolder } from '../core/pack/folder/read-folder.ts';
import { ROOT } from './source-files.ts';

const ENTRIES = {
  report: 'kruger-report',
  proposal:
    'social-covenant community-power-act community-right-to-serve community-improvement-districts ' +
    'civil-society-improvement-agency pop-up-parishes volunteer-passport national-volunteer-reserve neighbour-day ' +
    'faith-deal big-tech-deal community-recovery-fund levelling-up-communities-fund national-fund dormant-assets ' +
    'civil-society-data social-value-commissioning kickstart-service-opportunities trustee-time-off nlcf-reform ' +
    'charity-start-up-cvs social-infrastructure',
  theme:
    'social-value-act payment-by-results social-impact-bonds what-works philanthropy levelling-up community-power ' +
    'devolution-localism big-society',
  neighbour:
    'government-response-2022 levelling-up-white-paper community-covenants community-wealth-fund ' +
    'community-right-to-buy civil-society-covenant procurement-act-2023 life-chances-fund vision-for-volunteering ' +
    'english-devolution-bill',
} as const;

/** The article that the commentary leads with wherever it speaks. */
const LEAD_SOURCE = 'seed';
const LEAD_WORDS = { least: 60, most: 180 };
const OTHER_WORDS = 60;

/** Copies of others' articles, and weak or unsafe pages: the original publisher is linked instead, or nobody. */
const NOT_LINKED = [
  'richestmofo.com',
  'cillianmiller.com',
  'passive-incomelive.com',
  'bigworldtale.com',
  'ebin.pub',
  'fanyv88.com',
];

/** Bodies of which no word on the report was seen; what they say here, they say of something else, and it says so. */
const SILENT_ON_THE_REPORT = /Locality|New Local|NLGN|Power to Change|Social Enterprise UK/;
const ELSEWHERE = /^On [^:]+, (?:not|before|ten months before) the report[^:]*:/;

const folder = await readFolderFiles(join(ROOT, 'commentary/levelling-up-our-communities'));
const result = readFolder(folder);
if (!result.ok) throw new Error('The commentary cannot be read: run check-pack.');
const { entries, sources } = result.pack;

const voices = entries.flatMap(({ id, critiques }) =>
  critiques.map((critique) => ({
    ...critique,
    label: `${id}: ${critique.name ?? ''} ${critique.organisation ?? ''} ${critique.date ?? ''}`,
  })),
);
const prose = entries.flatMap(({ id, proposal, caution, critiques, outcomes }) =>
  [
    proposal,
    caution ?? '',
    ...critiques.map(({ body }) => body),
    ...outcomes.map(({ text }) => text),
  ].map((text) => ({ id, text })),
);
const countWords = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;

describe('the commentary', () => {
  it.each(Object.entries(ENTRIES))('has every %s, and no other', (kind, ids) => {
    const found = entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
    expect(found.toSorted()).toEqual(ids.split(' ').toSorted());
  });

  it('leads with one voice, and keeps every voice to the length of a card', () => {
    const misfits = voices.filter(({ body, lead, citation }) => {
      const words = countWords(body);
      if ((lead === true) !== (citation.source === LEAD_SOURCE)) return true;
      return lead === true
        ? words < LEAD_WORDS.least || words > LEAD_WORDS.most
        : words > OTHER_WORDS;
    });
    expect(misfits.map(({ label }) => label)).toEqual([]);
  });

  it('links to no copy and no unsafe page', () => {
    const hosts = sources.map(({ url }) => new URL(url).hostname);
    const linked = hosts.filter((host) =>
      NOT_LINKED.some((bad) => host === bad || host.endsWith(`.${bad}`)),
    );
    expect(linked).toEqual([]);
  });

  it('cites every source, and none that is not there', () => {
    const cited = entries.flatMap(({ citations = [], critiques, outcomes }) =>
      [...citations, ...[...critiques, ...outcomes].map(({ citation }) => citation)].map(
        ({ source }) => source,
      ),
    );
    expect([...new Set(cited)].toSorted()).toEqual(sources.map(({ id }) => id).toSorted());
  });

  it('dates every outcome', () => {
    const undated = entries.filter(({ outcomes }) =>
      outcomes.some(({ date }) => date === undefined),
    );
    expect(undated.map(({ id }) => id)).toEqual([]);
  });

  it('has nobody speak of the report who was not seen to', () => {
    const silent = voices.filter(({ organisation = '' }) =>
      SILENT_ON_THE_REPORT.test(organisation),
    );
    expect(silent.length).toBeGreaterThan(0);
    const speaking = silent.filter(({ body }) => !ELSEWHERE.test(body));
    expect(speaking.map(({ label }) => label)).toEqual([]);
  });

  it('calls the author a Conservative in the past tense only', () => {
    const present = prose.filter(({ text }) =>
      /(?<!\b(?:was a|then) )\b(?:Conservative|Tory) (?:MP|backbencher)/.test(text),
    );
    expect(present).toEqual([]);
    expect(prose.some(({ text }) => /was a Conservative MP/.test(text))).toBe(true);
  });

  it('writes of the Act of 2026 as an Act', () => {
    const outdated = prose.filter(({ text }) =>
      /English Devolution and Community Empowerment Bill/.test(text),
    );
    expect(outdated).toEqual([]);
  });
});
