/**
 * What text a pack may hold: NFC, no control characters, no bidi overrides or isolates, no tag characters.
 * Lengths are in UTF-16 units, sizes in UTF-8 bytes.
 */
import * as v from 'valibot';

const BODY_BYTES = 32 * 1024;

/** C0 and C1 controls (line feed apart), bidi embeddings, overrides and isolates, tag characters. */
const FORBIDDEN =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u;

const cleanText = v.pipe(
  v.string(),
  v.check((text) => !FORBIDDEN.test(text), 'has a control, direction or tag character'),
  v.check((text) => text === text.normalize('NFC'), 'is not in Unicode form NFC'),
);

export const plainText = (maxLength: number) =>
  v.pipe(
    cleanText,
    v.minLength(1, 'is empty'),
    v.maxLength(maxLength, `is longer than ${maxLength} characters`),
    v.check((text) => !text.includes('\n'), 'has a line break'),
    v.check((text) => text === text.trim(), 'begins or ends with a space'),
  );

/** Markdown of a critique, as written. */
export const markdown = v.pipe(
  cleanText,
  v.minLength(1, 'is empty'),
  v.check((text) => utf8Length(text) <= BODY_BYTES, 'is longer than 32 KB'),
);

/** A year, a month or a day: `2020`, `2020-09`, `2020-09-24`. */
export const date = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'is not a date as 2020, 2020-09 or 2020-09-24',
  ),
);

export const slug = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'is not a name of lower-case letters, digits and single hyphens',
  ),
  v.maxLength(64, 'is longer than 64 characters'),
);

export const httpsUrl = v.pipe(
  v.string(),
  v.maxLength(2000, 'is longer than 2000 characters'),
  v.check((text) => isPlainHttps(text), 'is not an https address without user name and password'),
);

function isPlainHttps(text: string): boolean {
  return /^https:\/\/[^\s/@\\]+(?:[/?#][^\s\\]*)?$/.test(text);
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
