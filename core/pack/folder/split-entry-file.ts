/** Cuts an entry's file into its front matter and its voices, by lines alone: `---`, `---`, and each `## ` after that. */
import type { FolderIssue } from './folder-issue.ts';

export interface EntryFileParts {
  readonly frontMatter: string;
  /** Lines are of the file, from 1. */
  readonly frontMatterLine: number;
  readonly voices: readonly VoicePart[];
}

export interface VoicePart {
  readonly heading: string;
  readonly headingLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

export type SplitEntryFile =
  | { readonly ok: true; readonly parts: EntryFileParts }
  | { readonly ok: false; readonly issues: readonly FolderIssue[] };

const FENCE = /^---\s*$/;
const VOICE = /^##(?: |$)/;

export function splitEntryFile(text: string, file: string): SplitEntryFile {
  const lines = text.split('\n');
  if (!FENCE.test(lines[0] ?? '')) {
    return refuse({ file, line: 1, rule: 'must begin with a line of three hyphens, ---' });
  }
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end === -1) {
    return refuse({ file, line: 1, rule: 'opens with --- and never closes it with a second ---' });
  }
  const starts = lines.flatMap((line, index) => (index > end && VOICE.test(line) ? [index] : []));
  const stray = lines.findIndex(
    (line, index) => index > end && index < (starts[0] ?? lines.length) && line.trim() !== '',
  );
  if (stray !== -1) {
    const rule = 'has text before the first voice: begin with ## Name, Organisation {…}';
    return refuse({ file, line: stray + 1, rule });
  }
  const voices = starts.map((start, index) => toVoice(lines, start, starts[index + 1]));
  const frontMatter = lines.slice(1, end).join('\n');
  return { ok: true, parts: { frontMatter, frontMatterLine: 2, voices } };
}

function toVoice(lines: readonly string[], start: number, end: number | undefined): VoicePart {
  const body = lines.slice(start + 1, end);
  const firstFull = Math.max(
    0,
    body.findIndex((line) => line.trim() !== ''),
  );
  return {
    heading: (lines[start] ?? '').slice('## '.length),
    headingLine: start + 1,
    body: body.slice(firstFull).join('\n').trimEnd(),
    bodyLine: start + 2 + firstFull,
  };
}

function refuse(issue: FolderIssue): SplitEntryFile {
  return { ok: false, issues: [issue] };
}
