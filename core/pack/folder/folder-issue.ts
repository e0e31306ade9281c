/** A place in a pack's folder, as a commentator knows it. */
export interface Place {
  /** Path inside the folder, with `/`: `entries/kerbside-levy.md`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** What is wrong there, in words: "entries/kerbside-levy.md, line 3: title must not be empty". */
export interface FolderIssue extends Place {
  readonly rule: string;
}

export function sayFolderIssue({ file, line, rule }: FolderIssue): string {
  return `${file}, line ${line}: ${rule}`;
}
