/** What the reader does not want painted: one form or a whole entry, on one site or everywhere. */
import type { EntryRef } from './entry-view.ts';

export interface Hidden {
  readonly ref: EntryRef;
  /** Left out: every form of the entry. */
  readonly form?: string;
  /** Left out: on every site. */
  readonly host?: string;
}

export function isHidden(
  mention: { readonly ref: EntryRef; readonly form: string },
  host: string,
  hidden: readonly Hidden[],
): boolean {
  return hidden.some(
    (rule) =>
      rule.ref.entry === mention.ref.entry &&
      rule.ref.pack === mention.ref.pack &&
      (rule.form === undefined || rule.form === mention.form) &&
      (rule.host === undefined || rule.host === host),
  );
}

export function isSameHidden(a: Hidden, b: Hidden): boolean {
  return (
    a.ref.pack === b.ref.pack &&
    a.ref.entry === b.ref.entry &&
    a.form === b.form &&
    a.host === b.host
  );
}
