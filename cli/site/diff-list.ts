/** What changed between two revisions, as HTML: words that came are marked as inserted, words that went as deleted. */

import type { EntryName, PackDiff, TextChange } from '../../core/library/diff-packs.ts';
import type { WordRun } from '../../core/library/diff-words.ts';
import { type Html, html } from './html.ts';
import { PART_WORDS } from './words.ts';

export function diffList(diff: PackDiff): Html {
  const { about, added, removed, changed } = diff;
  if (about.length + added.length + removed.length + changed.length === 0) {
    return html`<p>Nothing that a reader sees has changed.</p>`;
  }
  return html`${about.length === 0 ? undefined : html`<h3>The pack itself</h3>${changeList(about)}`}${names('Added', added)}${names('Removed', removed)}${changed.map(
    ({ title, changes }) =>
      html`<h3>Changed: ${title}</h3>${changes === undefined ? html`<p>Too much changed to show it word by word.</p>` : changeList(changes)}`,
  )}`;
}

function names(heading: string, entries: readonly EntryName[]): Html | undefined {
  if (entries.length === 0) return undefined;
  return html`<h3>${heading}</h3><ul>${entries.map(({ title }) => html`<li>${title}</li>`)}</ul>`;
}

function changeList(changes: readonly TextChange[]): Html {
  return html`<dl>${changes.map(
    ({ part, name, words }) =>
      html`<dt>${PART_WORDS[part]}${name === '' ? '' : `: ${name}`}</dt><dd>${words.map(run)}</dd>`,
  )}</dl>`;
}

function run({ kind, text }: WordRun): Html {
  if (kind === 'added') return html`<ins>${text}</ins>`;
  if (kind === 'removed') return html`<del>${text}</del>`;
  return html`${text}`;
}
