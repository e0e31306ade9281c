/**
 * Packs that must be refused, each with the reason that must be given. All but the broken documents are the small valid
 * pack with one thing changed, so that nothing else can be the reason.
 */
import smallPack from '../../core/pack/fixtures/small-pack.json' with { type: 'json' };
import { PACK_LIMITS } from '../../core/pack/pack.ts';

export interface HostilePack {
  readonly name: string;
  /** The published document. */
  readonly text: string;
  /** Place and rule, as `sayIssue` says them: the first, or the only one. */
  readonly refusal: string;
}

type Path = readonly (string | number)[];

/** The small pack with the value at a path replaced. */
function withValue(path: Path, value: unknown): string {
  return JSON.stringify(replace(smallPack, path, value));
}

function replace(target: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(target)) {
    return target.map((item, index) => (index === step ? replace(item, rest, value) : item));
  }
  const fields = Object.entries(target ?? {});
  const child = fields.find(([key]) => key === step)?.[1];
  return Object.fromEntries([
    ...fields.filter(([key]) => key !== step),
    [step, replace(child, rest, value)],
  ]);
}

/** The small pack with a piece of its text replaced, for what no JavaScript object can hold. */
function withText(from: string, to: string): string {
  return JSON.stringify(smallPack).replace(from, to);
}

const repeat = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

const LEVY: Path = ['entries', 0];
const VOICE: Path = [...LEVY, 'critiques', 1];
const [levy] = smallPack.entries;
const [form] = levy?.forms ?? [];
const [lead, other] = levy?.critiques ?? [];
const [source] = smallPack.sources;

const big = 'x'.repeat(PACK_LIMITS.bytes);

const DOCUMENTS: readonly HostilePack[] = [
  { name: 'no document', text: '', refusal: 'the pack is not JSON' },
  { name: 'a page instead of a pack', text: '<!doctype html>', refusal: 'the pack is not JSON' },
  {
    name: 'a cut document',
    text: JSON.stringify(smallPack).slice(0, -1),
    refusal: 'the pack is not JSON',
  },
  { name: 'a text', text: '"pack"', refusal: 'the pack must be an object with named keys' },
  { name: 'nothing', text: 'null', refusal: 'the pack must be an object with named keys' },
  {
    name: 'a list of packs',
    text: '[{}]',
    refusal: 'the pack must be an object with named keys',
  },
  {
    name: 'more than 2 MB',
    text: withValue(['title'], big),
    refusal: 'the pack has 2099306 bytes; at most 2097152 (2 MB) are allowed',
  },
  {
    name: 'more than 2 MB in letters of three bytes',
    text: withValue(['title'], '字'.repeat(PACK_LIMITS.bytes / 3)),
    refusal: 'the pack has 2099304 bytes; at most 2097152 (2 MB) are allowed',
  },
  {
    name: 'a million lists in one another',
    text: '['.repeat(1_000_000),
    refusal: '/0/0/0/0/0/0/0/0 is nested more than 8 levels deep',
  },
  {
    name: 'a hundred thousand objects in one another, closed',
    text: `${'{"a":'.repeat(100_000)}0${'}'.repeat(100_000)}`,
    refusal: '/a/a/a/a/a/a/a/a is nested more than 8 levels deep',
  },
  {
    name: 'a level too many in a place where it might pass',
    text: withValue([...LEVY, 'forms', 0, 'when', 0], { near: [['kerb']] }),
    refusal: '/entries/0/forms/0/when/0/near/0 is nested more than 8 levels deep',
  },
  {
    name: 'a key given twice',
    text: withText('"revision":3', '"revision":3,"revision":4'),
    refusal: 'the pack names the key "revision" twice',
  },
  {
    name: 'a key given twice, once in disguise',
    text: withText('"revision":3', '"revision":3,"revisi\\u006fn":4'),
    refusal: 'the pack names the key "revision" twice',
  },
];

const KEYS: readonly HostilePack[] = [
  {
    name: 'a key of a megabyte',
    text: withValue(['a'.repeat(1_000_000)], 0),
    refusal: `the pack has the unknown key "${'a'.repeat(279)}…`,
  },
  {
    name: '__proto__ at the top',
    text: withText('"revision":3', '"__proto__":{"title":"a"},"revision":3'),
    refusal: 'the pack must not have the key "__proto__"',
  },
  {
    name: '__proto__ in an entry',
    text: withText('"kind":"proposal"', '"__proto__":{},"kind":"proposal"'),
    refusal: '/entries/0 must not have the key "__proto__"',
  },
  {
    name: 'constructor in a citation',
    text: withText('"locator":"p. 12"', '"constructor":{"prototype":{}}'),
    refusal: '/entries/0/citations/0 must not have the key "constructor"',
  },
  {
    name: 'prototype in the report',
    text: withValue(['report', 'prototype'], {}),
    refusal: '/report must not have the key "prototype"',
  },
  {
    name: 'a script',
    text: withValue(['script'], 'alert(1)'),
    refusal: 'the pack has the unknown key "script"',
  },
  {
    name: 'a regular expression as condition',
    text: withValue([...LEVY, 'forms', 0, 'when', 0], { pattern: '(a+)+$' }),
    refusal: '/entries/0/forms/0/when/0 must have the key "near"',
  },
  {
    name: 'a style in an entry',
    text: withValue([...LEVY, 'css'], 'body { display: none }'),
    refusal: '/entries/0 has the unknown key "css"',
  },
  {
    name: 'another format',
    text: withValue(['schemaVersion'], 2),
    refusal: '/schemaVersion must be 1',
  },
];

const LIMITS: readonly HostilePack[] = [
  {
    name: '2 MB of empty objects for entries',
    text: withText('"entries":[', `"entries":[${'{},'.repeat(690_000)}`),
    refusal: '/entries has 690002 items; at most 10000 are allowed',
  },
  {
    name: '2 MB of faults in lists of ten thousand',
    text: withText(
      '"entries":[',
      `"entries":[${`{"forms":[${'{},'.repeat(9_999)}0]},`.repeat(65)}`,
    ),
    refusal: '/entries/0 must have the key "id"',
  },
  {
    name: 'a hundred thousand unknown keys',
    text: withText(
      '"topic":{',
      `"topic":{${Array.from({ length: 100_000 }, (_, key) => `"${key}":0,`).join('')}`,
    ),
    refusal: '/topic has the unknown key "0"',
  },
  {
    name: 'more than 10,000 entries',
    text: withValue(['entries'], repeat(10_001, 0)),
    refusal: '/entries has 10001 items; at most 10000 are allowed',
  },
  {
    name: 'no entries',
    text: withValue(['entries'], []),
    refusal: '/entries must hold at least one entry',
  },
  {
    name: 'more than 64 forms in an entry',
    text: withValue([...LEVY, 'forms'], repeat(65, form)),
    refusal: '/entries/0/forms has 65 forms; at most 64 are allowed',
  },
  {
    name: 'a body of more than 32 KB',
    text: withValue([...VOICE, 'body'], '字'.repeat(11_000)),
    refusal: '/entries/0/critiques/1/body has 33000 bytes; at most 32768 (32 KB) are allowed',
  },
  {
    name: 'a form of a whole page',
    text: withValue([...LEVY, 'forms', 0, 'text'], 'levy '.repeat(100).trim()),
    refusal: '/entries/0/forms/0/text has 499 characters; at most 120 are allowed',
  },
  {
    name: 'a thousand cues',
    text: withValue([...LEVY, 'forms', 3, 'when', 1, 'near'], repeat(1000, 'kerb')),
    refusal: '/entries/0/forms/3/when/1/near has 1000 cues; at most 64 are allowed',
  },
  {
    name: 'a distance that reaches everywhere',
    text: withValue([...LEVY, 'forms', 3, 'when', 1, 'within'], 1e9),
    refusal:
      '/entries/0/forms/3/when/1/within must be block, page, or a whole number of words from 1 to 200',
  },
  {
    name: 'a revision that no later one can pass',
    text: withValue(['revision'], Number.MAX_VALUE),
    refusal: '/revision must be a whole number',
  },
];

const TEXT: readonly HostilePack[] = [
  {
    name: 'a title that turns its direction',
    text: withValue([...LEVY, 'title'], 'Kerb\u202Eyvel'),
    refusal: '/entries/0/title must not hold the invisible character U+202E',
  },
  {
    name: 'a publisher between isolates',
    text: withValue(['publisher', 'name'], '\u2066The Pavement\u2069'),
    refusal: '/publisher/name must not hold the invisible character U+2066',
  },
  {
    name: 'a body with words in tag characters',
    text: withValue([...VOICE, 'body'], 'Fair.\u{E0041}\u{E0042}'),
    refusal: '/entries/0/critiques/1/body must not hold the invisible character U+E0041',
  },
  {
    name: 'a form with a null',
    text: withValue([...LEVY, 'forms', 0, 'text'], 'Kerb\u0000'),
    refusal: '/entries/0/forms/0/text must not hold the invisible character U+0000',
  },
  {
    name: 'an escape sequence of terminals',
    text: withValue(['title'], '\u001B[2J'),
    refusal: '/title must not hold the invisible character U+001B',
  },
  {
    name: 'half a character',
    text: withText('"title":"At the Kerb"', '"title":"\\ud83d"'),
    refusal: '/report/title must not hold the invisible character U+D83D',
  },
  {
    name: 'a line separator in one line',
    text: withValue(['title'], 'a\u2028b'),
    refusal: '/title must not hold the invisible character U+2028',
  },
  {
    name: 'a decomposed letter',
    text: withValue(['title'], 'cafe\u0301'),
    refusal: '/title must be in Unicode form NFC',
  },
  {
    name: 'a form of signs alone',
    text: withValue([...LEVY, 'forms', 0, 'text'], '. . .'),
    refusal: '/entries/0/forms/0/text must hold a letter or a digit',
  },
  {
    name: 'a title of two lines',
    text: withValue(['title'], 'a\nb'),
    refusal: '/title must be on one line',
  },
  {
    name: 'a title of spaces',
    text: withValue(['title'], '\u00A0'),
    refusal: '/title must not begin or end with a space',
  },
];

const ADDRESSES: readonly HostilePack[] = [
  ...(
    [
      ['by http', 'http://reply.example/', 'must begin with https://'],
      ['by javascript', 'javascript:alert(1)', 'must begin with https://'],
      [
        'with a user name',
        'https://bank.example@evil.example/',
        'must not hold a user name or password',
      ],
      [
        'in look-alike letters',
        'https://bаnk.example/',
        'must have its host in ASCII: write an international name in punycode (xn--…)',
      ],
      [
        'of a number',
        'https://2130706433/',
        'must have a host with a name, as example.org, not a number or a single word',
      ],
      [
        'of this machine',
        'https://localhost/',
        'must have a host with a name, as example.org, not a number or a single word',
      ],
      [
        'with percent signs in its host',
        'https://%65vil.example/',
        'must have a host with a name, as example.org, not a number or a single word',
      ],
      [
        'with a backslash',
        'https://bank.example\\@evil.example/',
        'must not hold a space or a backslash',
      ],
    ] as const
  ).map(([name, url, rule]) => ({
    name: `a source ${name}`,
    text: withValue(['sources', 1, 'url'], url),
    refusal: `/sources/1/url ${rule}`,
  })),
  {
    name: 'a site with a path',
    text: withValue(['sites', 0], 'news.example/politics'),
    refusal: '/sites/0 must be a host in lower case, as thirdsector.co.uk',
  },
];

const LINKS: readonly HostilePack[] = [
  {
    name: 'two entries of one id',
    text: withValue(['entries'], [levy, levy]),
    refusal: '/entries/1/id uses the id "kerbside-levy" a second time',
  },
  {
    name: 'two sources of one id',
    text: withValue(['sources', 1], source),
    refusal: '/sources/1/id uses the id "s1" a second time',
  },
  {
    name: 'a citation of nothing',
    text: withValue([...VOICE, 'citation', 'source'], 's9'),
    refusal:
      '/entries/0/critiques/1/citation/source points to the source "s9", which the pack does not have',
  },
  {
    name: 'a relation to nothing',
    text: withValue([...LEVY, 'related'], ['nowhere']),
    refusal: '/entries/0/related/0 points to the entry "nowhere", which the pack does not have',
  },
  {
    name: 'a relation to itself',
    text: withValue([...LEVY, 'related'], ['kerbside-levy']),
    refusal: '/entries/0/related/0 points to its own entry',
  },
  {
    name: 'two lead voices',
    text: withValue([...LEVY, 'critiques'], [lead, lead]),
    refusal: '/entries/0/critiques/1 is a second lead voice; an entry has at most one',
  },
  {
    name: 'a voice of nobody',
    text: withValue(VOICE, { ...other, name: undefined, organisation: undefined }),
    refusal: '/entries/0/critiques/1 must have a name, an organisation, or both',
  },
  {
    name: 'a body that would begin another voice',
    text: withValue([...VOICE, 'body'], 'Fair.\n## The Pavement {lead}'),
    refusal: '/entries/0/critiques/1/body must begin its headings with ###, not # or ##',
  },
  {
    name: 'an id that is a path',
    text: withValue([...LEVY, 'id'], '../../pack'),
    refusal: '/entries/0/id must be a name of lower-case letters, digits and single hyphens',
  },
  {
    name: 'a day that the calendar has not',
    text: withValue(['published'], '2026-02-30'),
    refusal: '/published must be a date that the calendar has',
  },
];

const KEY = '0123456789abcdef'.repeat(4);
const sign = (publicKey: string, value: string) =>
  withValue(['signature'], { algorithm: 'Ed25519', publicKey, value });

const SIGNATURES: readonly HostilePack[] = [
  {
    name: 'a key in capitals: a second spelling of the same',
    text: sign(KEY.toUpperCase(), KEY + KEY),
    refusal: '/signature/publicKey must be 64 digits of hexadecimal in lower case',
  },
  {
    name: 'a key of words',
    text: sign('trust me', KEY + KEY),
    refusal: '/signature/publicKey must be 64 digits of hexadecimal in lower case',
  },
  {
    name: 'a signature that was cut',
    text: sign(KEY, KEY),
    refusal: '/signature/value must be 128 digits of hexadecimal in lower case',
  },
];

export const HOSTILE_PACKS: readonly HostilePack[] = [
  ...DOCUMENTS,
  ...KEYS,
  ...LIMITS,
  ...TEXT,
  ...ADDRESSES,
  ...LINKS,
  ...SIGNATURES,
];
