/**
 * The heading of a voice, read and written: `Jay Kennedy, DSC {lead stance=mixed date=2020-09 source=s8 locator="p. 3"}`.
 * Before the braces "Name, Organisation", or an organisation alone; the flag `person` makes all of it a name, the flag
 * `organisation` all of it an organisation, commas and all. A backslash takes a comma or a brace as it is.
 */

const FLAGS = ['lead', 'person', 'organisation'] as const;
const KEYS = ['stance', 'date', 'source', 'locator', 'confidence'] as const;

type Flag = (typeof FLAGS)[number];
type Key = (typeof KEYS)[number];

/** Values are as written: judged by the pack's schema. */
export interface VoiceHeading {
  readonly name?: string;
  readonly organisation?: string;
  readonly lead: boolean;
  readonly attributes: Attributes;
}

export type Attributes = { readonly [K in Key]?: string | undefined };

export type ReadHeading =
  | { readonly ok: true; readonly heading: VoiceHeading }
  | { readonly ok: false; readonly rule: string };

/** Reads what follows `## `. */
export function readVoiceHeading(text: string): ReadHeading {
  const brace = text.search(/(?<!\\)(?:\\\\)*\{/);
  if (brace === -1) {
    return refuse('must end with its attributes, as {stance=mixed source=s8}');
  }
  const open = text.indexOf('{', brace);
  const flags = new Set<Flag>();
  const attributes: { [K in Key]?: string } = {};
  const inside = text.slice(open).trim();
  if (!inside.endsWith('}')) return refuse('must end with the } that closes its attributes');
  for (const token of splitTokens(inside.slice(1, -1))) {
    const [, word = '', value] = /^([^="]*)(?:=([\s\S]*))?$/.exec(token) ?? [];
    const flag = FLAGS.find((known) => known === word);
    const key = KEYS.find((known) => known === word);
    if (flag !== undefined && value === undefined) flags.add(flag);
    else if (key !== undefined && value !== undefined && VALUE.test(value)) {
      if (attributes[key] !== undefined) return refuse(`has the attribute "${key}" twice`);
      attributes[key] = unquote(value);
    } else return refuse(explainToken(token));
  }
  return readVoice(text.slice(0, open), flags, attributes);
}

function readVoice(text: string, flags: ReadonlySet<Flag>, attributes: Attributes): ReadHeading {
  const lead = flags.has('lead');
  const voice = text.trim();
  if (voice === '') return refuse('must begin with the name of the voice');
  if (flags.has('person') && flags.has('organisation')) {
    return refuse('is a person or an organisation, not both: for both write "Name, Organisation"');
  }
  if (flags.has('person'))
    return { ok: true, heading: { name: unescapeText(voice), lead, attributes } };
  const comma = flags.has('organisation') ? -1 : voice.search(/(?<!\\)(?:\\\\)*,/);
  if (comma === -1) {
    return { ok: true, heading: { organisation: unescapeText(voice), lead, attributes } };
  }
  const at = voice.indexOf(',', comma);
  const name = unescapeText(voice.slice(0, at).trim());
  const organisation = unescapeText(voice.slice(at + 1).trim());
  if (name === '' || organisation === '') {
    return refuse('must have a name before the comma and an organisation after it');
  }
  return { ok: true, heading: { name, organisation, lead, attributes } };
}

/** Writes what follows `## `. */
export function writeVoiceHeading({ name, organisation, lead, attributes }: VoiceHeading): string {
  const words: string[] = lead ? ['lead'] : [];
  let voice: string;
  if (name === undefined) {
    voice = escapeText(organisation ?? '');
    if (voice.includes(',')) words.push('organisation');
  } else if (organisation === undefined) {
    voice = escapeText(name);
    words.push('person');
  } else {
    voice = `${escapeText(name).replaceAll(',', '\\,')}, ${escapeText(organisation)}`;
  }
  for (const key of KEYS) {
    const value = attributes[key];
    if (value !== undefined) words.push(`${key}=${quote(value)}`);
  }
  return `${voice} {${words.join(' ')}}`;
}

/** A word, or anything between quotation marks. */
const VALUE = /^(?:[^\s"]+|"(?:[^"\\]|\\.)*")$/;

/** At spaces outside quotes; a quote inside quotes stands behind a backslash. */
function splitTokens(text: string): string[] {
  return text.match(/(?:"(?:[^"\\]|\\.)*"?|[^\s"])+/g) ?? [];
}

function explainToken(token: string): string {
  const word = token.split('=', 1)[0] ?? token;
  if ((token.match(/(?<!\\)"/g) ?? []).length % 2 === 1)
    return 'has a quotation mark without its second';
  if (KEYS.some((key) => key === word)) return `must give "${word}" a value, as ${word}=…`;
  if (FLAGS.some((flag) => flag === word)) return `must give "${word}" without a value`;
  return `has the unknown attribute "${word}"; known are ${[...FLAGS, ...KEYS].join(', ')}`;
}

function quote(value: string): string {
  return /^[\w.-]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function unquote(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(["\\])/g, '$1') : value;
}

function escapeText(text: string): string {
  return text.replace(/[\\{}]/g, '\\$&');
}

function unescapeText(text: string): string {
  return text.replace(/\\([\\{},])/g, '$1');
}

function refuse(rule: string): ReadHeading {
  return { ok: false, rule: `the heading of a voice ${rule}` };
}
