/** Why a pack was refused: a place and a rule, in words that a reader understands. */
export interface PackIssue {
  /** JSON Pointer; empty for the whole document. @see https://www.rfc-editor.org/rfc/rfc6901 */
  readonly pointer: string;
  /** Follows the place: "/entries/3/title must not be empty". */
  readonly rule: string;
}

/** The pointer of a child. */
export function joinPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** One line for a message or a log. */
export function sayIssue({ pointer, rule }: PackIssue): string {
  return `${pointer === '' ? 'the pack' : pointer} ${rule}`;
}
