/**
 * Advice on a pack that is valid: what a careful editor would ask before it is published. Nothing here refuses a pack;
 * places are JSON Pointers, as in issues.
 */
import { listCitations } from '../../core/pack/find-broken-links.ts';
import type { Entry, Outcome, Pack } from '../../core/pack/pack.ts';
import { joinPointer, type PackIssue } from '../../core/pack/pack-issue.ts';
import { adviseForms, adviseSharedForms } from './advise-forms.ts';
import { adviseVoices } from './advise-voices.ts';

export function advisePack(pack: Pack): readonly PackIssue[] {
  const entries = pack.entries.flatMap((entry, index) => {
    const at = joinPointer('/entries', index);
    return [
      ...adviseForms(entry, at),
      ...adviseVoices(entry, at),
      ...entry.outcomes.flatMap((outcome, number) =>
        adviseOutcome(outcome, `${at}/outcomes/${number}`),
      ),
    ];
  });
  return [...entries, ...adviseSharedForms(pack), ...adviseSources(pack)];
}

function adviseOutcome({ date }: Outcome, pointer: string): PackIssue[] {
  return date === undefined
    ? [{ pointer, rule: 'has no date: a reader cannot tell when it happened' }]
    : [];
}

function adviseSources({ sources, entries }: Pack): PackIssue[] {
  const cited = new Set(entries.flatMap(listCited));
  return sources.flatMap(({ id }, index) =>
    cited.has(id)
      ? []
      : [{ pointer: `/sources/${index}`, rule: `the source "${id}" is never cited` }],
  );
}

function listCited(entry: Entry): string[] {
  return listCitations(entry, '').map(({ citation }) => citation.source);
}
