/**
 * How well mentions agree with a person's labels. A hit counts when the entry is the same and the spans overlap; two hits
 * on one label are one true and no false; a hit on a neutral span is ignored; every other hit is false.
 */

export interface Span {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

export interface LabelledSpan extends Span {
  /** The entry's id. */
  readonly entry: string;
}

export interface Label extends LabelledSpan {
  /** As the corpus names it: `explicit`, `abbreviation`, `anaphora`, `theme`. */
  readonly kind: string;
}

export interface Score<Found extends LabelledSpan> {
  readonly met: readonly Label[];
  readonly missed: readonly Label[];
  readonly right: readonly Found[];
  readonly wrong: readonly Found[];
}

export function scoreMentions<Found extends LabelledSpan>({
  found,
  labels,
  neutral,
}: {
  found: readonly Found[];
  labels: readonly Label[];
  neutral: readonly Span[];
}): Score<Found> {
  const met = labels.filter((label) => found.some((hit) => agree(hit, label)));
  const right = found.filter((hit) => labels.some((label) => agree(hit, label)));
  const rest = found.filter((hit) => !right.includes(hit));
  return {
    met,
    missed: labels.filter((label) => !met.includes(label)),
    right,
    wrong: rest.filter((hit) => !neutral.some((span) => overlap(hit, span))),
  };
}

/** Of all there was to find, or to be right about; 1 where there was nothing. */
export function shareOf(part: number, rest: number): number {
  return part + rest === 0 ? 1 : part / (part + rest);
}

function agree(a: LabelledSpan, b: LabelledSpan): boolean {
  return a.entry === b.entry && overlap(a, b);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
