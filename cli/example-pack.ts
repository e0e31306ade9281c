/**
 * The folder that `new-pack` makes. The report is invented; each condition of a form is shown once, and explained where
 * it stands, since nobody reads a manual first. `docs/authoring.md` speaks of this example: change both together.
 */
import type { FolderFiles } from '../core/pack/folder/read-folder.ts';

const PACK_YAML = `# What the pack is. A line that begins with # is a comment and is not published.
schemaVersion: 1

# The pack's name for machines: an https address of yours. It never changes, or readers
# would take it for another pack. Where the pack is published is a good choice.
id: https://your-site.example/kerbside/pack.json

# Count up by one with each change that you publish; readers' copies are updated by it.
revision: 1
published: 2026-11-25

title: The kerbside review, read again
publisher:
  name: Your Name
  url: https://your-site.example/
language: en-GB
licence: CC-BY-4.0

# The report that you comment on. Its url may be left out.
report:
  title: "At the Kerb: a review of streets and parking"
  author: A. Walker
  date: 2020-09-24
  url: https://reports.example/at-the-kerb

# Where readers find you, and where the built pack is published. Both may be left out.
home: https://your-site.example/kerbside/
feed: https://your-site.example/kerbside/pack.json

# Sites that often write about the report. May be left out.
sites: [your-site.example]

# Words that show a page to be about the report's field, and words that show it is not.
# They matter to forms with "when: on-topic". May be left out.
topic:
  cues: [kerb, parking, pavement, street design]
  against: [kerb crawling, kerb weight]
`;

const SOURCES_YAML = `# What the pack cites: a short id of your choice, then the work. Only https addresses.
s1:
  title: "At the Kerb: a review of streets and parking"
  publisher: Kerb Office
  url: https://reports.example/at-the-kerb
  date: 2020-09-24 # or 2020-09, or 2020, or left out
s2:
  title: Who pays for the pavement?
  publisher: The Pavement
  url: https://pavement.example/who-pays
  date: 2020-10
s3:
  title: Government response to the kerbside review
  publisher: Department for Streets
  url: https://streets.example/response
  date: 2022-02-02
`;

const KERBSIDE_LEVY = `---
# One file an entry. The file's name, here kerbside-levy, is the entry's id: keep it.
title: Kerbside Levy
kind: proposal # report (the document itself), proposal, theme, or neighbour (what came after)

# What is proposed, in one or two sentences that the report's author would accept.
proposal: A yearly charge on each metre of kerb that a council lets to vehicles, to be spent on pavements.
cites: [{ source: s1, locator: p. 12 }]

# May be left out: what a reader should know before believing the match.
caution: Norland charges a levy of the same name on shops; that one is not meant here.

# What pages call it. Capitals, plurals, possessives, dashes and quotation marks need no
# form of their own. Each form says when it counts:
forms:
  - Kerbside Levy # always
  - { text: KL, case: exact, when: spelled-out } # once "Kerbside Levy" stands on the page
  - { text: the levy, when: back-reference } # after it was named, while nothing nearer fits
  - { text: his charge on kerbs, when: on-topic } # where the page is about the report
  - { text: levy on vehicles, when: { near: [kerb, Walker] } } # one of these in the same paragraph
  # several conditions: one is enough; within: block (a paragraph), page, or a number of words
  - { text: street levy, when: [on-topic, { near: [kerb], within: 12 }] }

# Longer names that look alike and are something else.
not: [apprenticeship levy]

related: [walker-report]

# What happened since. Status: rejected, adopted, partly, superseded or open.
outcomes:
  - date: 2022-02-02
    text: The government turned the levy down and asked councils to use the powers that they have.
    status: rejected
    confidence: high # how sure you are: high, medium or low
    source: s3
    locator: section 4
---

## The Pavement {lead stance=mixed date=2020-10 source=s2}

The one voice marked *lead* is read in full, so give it 60 to 180 words. Write as you would
say it. A charge on kerbs could pay for better pavements, and the review is right that the
space is worth money. But it does not say who would collect the charge, nor what happens
in a street where nobody parks. A council with few cars would get little, though its
pavements may need the most.

The text is Markdown: *emphasis*, lists, quotations and [links](https://pavement.example/who-pays)
work; pictures and HTML do not.

## Ada Lane, Streets and Squares {stance=critical source=s2 locator="comment 3" confidence=medium}

Other voices are folded and take at most 60 words. This one belongs to a person who speaks
for an organisation: name first, then a comma. Stance is critical, mixed, supportive or
neutral.
`;

const WALKER_REPORT = `---
title: The Walker review
kind: report
proposal: A review, ordered by the government, of how the edges of streets are used and who pays for them.
cites: [s1]
forms:
  - At the Kerb review
  - kerbside review
  - { text: Walker review, when: { near: [kerb, parking, street], within: page } }
  - { text: the review, when: back-reference }
related: [kerbside-levy]
---
`;

export const EXAMPLE_PACK: FolderFiles = new Map([
  ['pack.yaml', PACK_YAML],
  ['sources.yaml', SOURCES_YAML],
  ['entries/kerbside-levy.md', KERBSIDE_LEVY],
  ['entries/walker-report.md', WALKER_REPORT],
]);
