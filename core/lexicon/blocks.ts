/**
 * Where the blocks of a text in pieces begin and end. Asks as seldom as it can, since on a page the answer may cost a look at styles,
 * and never twice for one place.
 */

/** What lies between two pieces: nothing, a break of line within a block (`<br>`), or a boundary of blocks. */
export type Boundary = 'none' | 'line' | 'block';

/** What lies between piece `index - 1` and piece `index`. Never asked for 0. */
export type BoundaryBefore = (index: number) => Boundary;

export function createBlocks(boundaryBefore: BoundaryBefore) {
  const known = new Map<number, Boundary>();
  const starts = new Map<number, number>();

  function before(piece: number): Boundary {
    const answer = known.get(piece) ?? boundaryBefore(piece);
    known.set(piece, answer);
    return answer;
  }

  function some(first: number, last: number, test: (boundary: Boundary) => boolean): boolean {
    for (let piece = first + 1; piece <= last; piece++) if (test(before(piece))) return true;
    return false;
  }

  return {
    before,
    /** Whether a word cannot run from one piece to another. */
    isSplit: (first: number, last: number) => some(first, last, (it) => it !== 'none'),
    /** Whether two pieces stand in different blocks. */
    isBroken: (first: number, last: number) => some(first, last, (it) => it === 'block'),
    /** The first piece of the block that a piece stands in. */
    startOf(piece: number): number {
      let start = piece;
      while (start > 0 && before(start) !== 'block') {
        const earlier = starts.get(start - 1);
        start = earlier ?? start - 1;
        if (earlier !== undefined) break;
      }
      starts.set(piece, start);
      return start;
    },
  };
}
