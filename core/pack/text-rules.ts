/**
 * What text a pack may hold: NFC, no control characters, no bidi overrides or isolates, no tag characters.
 * A rule is a pattern where it can be one, so that the JSON Schema says it too.
 * Messages follow the name of the field: "title: must not be empty". Lengths are in UTF-16 units, sizes in UTF-8 bytes.
 */
import * as v from 'valibot';
import { explainAddress, HOST_NAME, HTTPS_ADDRESS } from './https-address.ts';
import { utf8Length } from './utf8-length.ts';

export const BODY_BYTES = 32 * 1024;

/**
 * What a reader cannot see may not be there: controls (line feed apart), lone surrogates, line and paragraph separators,
 * byte order marks, bidi embeddings, overrides and isolates, tag characters.
 */
const HIDDEN = String.raw`\x00-\x09\x0B-\x1F\x7F-\x9F\p{Cs}\u2028-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}`;
const FIRST_HIDDEN = new RegExp(`[${HIDDEN}]`, 'u');
const ALL_HIDDEN = new RegExp(`[${HIDDEN}]`, 'gu');
const VISIBLE = new RegExp(`^[^${HIDDEN}]*$`, 'u');

const cleanText = v.pipe(
  v.string(),
  v.regex(VISIBLE, (issue) => `must not hold the invisible character ${findHidden(issue.input)}`),
  v.check((text) => text === text.normalize('NFC'), 'must be in Unicode form NFC'),
);

/** One line of text. */
export const plainText = (maxLength: number) =>
  v.pipe(
    cleanText,
    v.minLength(1, 'must not be empty'),
    v.maxLength(
      maxLength,
      (issue) => `has ${issue.input.length} characters; at most ${maxLength} are allowed`,
    ),
    v.regex(/^[^\n]*$/, 'must be on one line'),
    v.regex(/^(?!\s)(?:.*\S)?$/s, 'must not begin or end with a space'),
  );

/** What the matcher looks for: words, so at least one letter or digit. */
export const phrase = (maxLength: number) =>
  v.pipe(plainText(maxLength), v.regex(/[\p{L}\p{N}]/u, 'must hold a letter or a digit'));

/** Markdown of a critique, as written; in a folder a line that begins with `## ` would begin the next voice. */
export const markdown = v.pipe(
  cleanText,
  v.minLength(1, 'must not be empty'),
  v.check(
    (text) => utf8Length(text) <= BODY_BYTES,
    (issue) => `has ${utf8Length(issue.input)} bytes; at most ${BODY_BYTES} (32 KB) are allowed`,
  ),
  v.check(
    (text) => !/^#{1,2}(?:[ \t]|$)/m.test(text),
    'must begin its headings with ###, not # or ##',
  ),
  v.check(
    (text) => !/^\s*\n|\s$/.test(text),
    'must not begin or end with an empty line or a space',
  ),
);

/** A year, a month or a day: `2020`, `2020-09`, `2020-09-24`. */
export const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be a date as 2020, 2020-09 or 2020-09-24'),
  v.check((text) => isInCalendar(text), 'must be a date that the calendar has'),
);

export const slug = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must be a name of lower-case letters, digits and single hyphens',
  ),
  v.maxLength(64, (issue) => `has ${issue.input.length} characters; at most 64 are allowed`),
);

export const httpsUrl = v.pipe(
  cleanText,
  v.maxLength(2000, (issue) => `has ${issue.input.length} characters; at most 2000 are allowed`),
  v.regex(HTTPS_ADDRESS, (issue) => explainAddress(issue.input)),
);

export const hostName = v.pipe(
  v.string(),
  v.maxLength(253, 'is longer than a host can be'),
  v.regex(HOST_NAME, 'must be a host in lower case, as thirdsector.co.uk'),
);

export const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/, 'must be a language tag, as en or en-GB'),
);

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isInCalendar(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/** The first character that may not be there, as `U+202E`; undefined where all may. */
export function findHidden(text: string): string | undefined {
  const code = FIRST_HIDDEN.exec(text)?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

export function replaceHidden(text: string): string {
  return text.replace(ALL_HIDDEN, '\uFFFD');
}
