/** In words, how one look differs from another; nothing where only fonts may. */
import type { Look } from './describe-look.ts';

/** Of 255, in any channel. */
const PAPER_MAY_DIFFER = 6;
/** What differs in all strips together, as a share of all that is drawn: other fonts make 0.13, a lost column 1.3. */
const DRAWN_MAY_DIFFER = 0.3;

export function compareLooks(before: Look, after: Look): readonly string[] {
  const paper = Math.max(
    ...before.paper.map((channel, index) => Math.abs(channel - (after.paper[index] ?? 0))),
  );
  const differences: string[] = [];
  if (paper > PAPER_MAY_DIFFER) {
    differences.push(`the paper was ${before.paper.join(' ')} and is ${after.paper.join(' ')}`);
  }
  const share = shareMoved(before, after);
  if (share > DRAWN_MAY_DIFFER) {
    differences.push(`${Math.round(share * 100)} % of what is drawn stands elsewhere`);
  }
  return differences;
}

function shareMoved(before: Look, after: Look): number {
  const sum = (strips: readonly number[]) => strips.reduce((all, strip) => all + strip, 0);
  const moved = before.strips.map((strip, index) => Math.abs(strip - (after.strips[index] ?? 0)));
  return sum(moved) / Math.max(sum(before.strips), sum(after.strips), Number.EPSILON);
}
