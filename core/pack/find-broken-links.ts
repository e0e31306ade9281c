/** What a schema cannot say: that names are used once, that what is pointed to exists, that a voice has a name. */
import type { Citation, Entry, Pack } from './pack.ts';
import type { PackIssue } from './pack-issue.ts';

export function findBrokenLinks(pack: Pack): PackIssue[] {
  const issues: PackIssue[] = [];
  const sources = collectIds(pack.sources, '/sources', issues);
  const entries = collectIds(pack.entries, '/entries', issues);
  pack.entries.forEach((entry, index) => {
    const at = `/entries/${index}`;
    checkRelated(entry, { at, entries, issues });
    checkVoices(entry, { at, issues });
    for (const { citation, pointer } of listCitations(entry, at)) {
      if (!sources.has(citation.source)) {
        issues.push({
          pointer: `${pointer}/source`,
          rule: `points to the source "${citation.source}", which the pack does not have`,
        });
      }
    }
  });
  return issues;
}

/** Every citation of an entry with its place, in order of reading. */
export function listCitations(
  entry: Entry,
  at: string,
): readonly { readonly citation: Citation; readonly pointer: string }[] {
  return [
    ...(entry.citations ?? []).map((citation, index) => ({
      citation,
      pointer: `${at}/citations/${index}`,
    })),
    ...entry.critiques.map(({ citation }, index) => ({
      citation,
      pointer: `${at}/critiques/${index}/citation`,
    })),
    ...entry.outcomes.map(({ citation }, index) => ({
      citation,
      pointer: `${at}/outcomes/${index}/citation`,
    })),
  ];
}

function collectIds(
  items: readonly { readonly id: string }[],
  at: string,
  issues: PackIssue[],
): ReadonlySet<string> {
  const ids = new Set<string>();
  items.forEach(({ id }, index) => {
    if (ids.has(id)) {
      issues.push({ pointer: `${at}/${index}/id`, rule: `uses the id "${id}" a second time` });
    }
    ids.add(id);
  });
  return ids;
}

function checkRelated(
  entry: Entry,
  { at, entries, issues }: { at: string; entries: ReadonlySet<string>; issues: PackIssue[] },
): void {
  const seen = new Set<string>([entry.id]);
  (entry.related ?? []).forEach((id, index) => {
    const pointer = `${at}/related/${index}`;
    if (!entries.has(id)) {
      issues.push({ pointer, rule: `points to the entry "${id}", which the pack does not have` });
    } else if (seen.has(id)) {
      const rule = id === entry.id ? 'points to its own entry' : `names "${id}" a second time`;
      issues.push({ pointer, rule });
    }
    seen.add(id);
  });
}

function checkVoices(entry: Entry, { at, issues }: { at: string; issues: PackIssue[] }): void {
  let leads = 0;
  entry.critiques.forEach((critique, index) => {
    const pointer = `${at}/critiques/${index}`;
    if (critique.name === undefined && critique.organisation === undefined) {
      issues.push({ pointer, rule: 'must have a name, an organisation, or both' });
    }
    if (critique.lead && ++leads === 2) {
      issues.push({ pointer, rule: 'is a second lead voice; an entry has at most one' });
    }
  });
}
