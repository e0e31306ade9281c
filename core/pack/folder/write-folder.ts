/**
 * A pack to the folder that it could have been written in: the inverse of `readFolder`, to the byte of the pack's
 * canonical text. For who has only the published document, and for a first revision made by a program.
 */
import type { Citation, Condition, Critique, Entry, Form, Outcome, Pack } from '../pack.ts';
import { ENTRIES_FOLDER, type FolderFiles, PACK_FILE, SOURCES_FILE } from './read-folder.ts';
import { writeVoiceHeading } from './voice-heading.ts';
import { writeYaml } from './write-yaml.ts';

export function writeFolder(pack: Pack): FolderFiles {
  const { sources, entries, ...about } = pack;
  const ids = entries.map(({ id }) => id);
  const isByName = ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id);
  const files = new Map([[PACK_FILE, writeYaml(isByName ? about : { ...about, order: ids })]]);
  if (sources.length > 0) {
    const byId = new Map(sources.map(({ id, ...source }) => [id, source]));
    files.set(SOURCES_FILE, writeYaml(byId));
  }
  for (const entry of entries) files.set(`${ENTRIES_FOLDER}${entry.id}.md`, writeEntryFile(entry));
  return files;
}

function writeEntryFile(entry: Entry): string {
  const {
    id: _,
    citations,
    forms,
    critiques,
    outcomes,
    title,
    kind,
    about,
    proposal,
    ...rest
  } = entry;
  const frontMatter = {
    title,
    kind,
    ...(about === undefined ? {} : { about }),
    proposal,
    ...(citations === undefined ? {} : { cites: citations.map(shortenCitation) }),
    ...(rest.caution === undefined ? {} : { caution: rest.caution }),
    ...(forms.length === 0 ? {} : { forms: forms.map(shortenForm) }),
    ...(rest.not === undefined ? {} : { not: rest.not }),
    ...(rest.related === undefined ? {} : { related: rest.related }),
    ...(outcomes.length === 0 ? {} : { outcomes: outcomes.map(flattenOutcome) }),
  };
  const voices = critiques.map((critique) => `\n${writeVoice(critique)}`);
  return `---\n${writeYaml(frontMatter)}---\n${voices.join('')}`;
}

function shortenCitation({ source, locator }: Citation): unknown {
  return locator === undefined ? source : { source, locator };
}

function shortenForm({ text, when, ...rest }: Form): unknown {
  const [first, ...others] = when;
  const isAlways = first === 'always' && others.length === 0;
  if (isAlways && rest.case === undefined) return text;
  const written: readonly Condition[] | Condition | undefined = others.length > 0 ? when : first;
  return { text, ...rest, ...(isAlways ? {} : { when: written }) };
}

function flattenOutcome({ citation, ...outcome }: Outcome): unknown {
  return { ...outcome, ...citation };
}

function writeVoice(critique: Critique): string {
  const { name, organisation, lead = false, stance, date, confidence, citation, body } = critique;
  const heading = writeVoiceHeading({
    ...(name === undefined ? {} : { name }),
    ...(organisation === undefined ? {} : { organisation }),
    lead,
    attributes: { stance, date, confidence, ...citation },
  });
  return `## ${heading}\n${body}\n`;
}
