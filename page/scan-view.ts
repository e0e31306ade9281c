/** Reads what is in view of a long page, before the rest of it is read: a reader looks there first. */
import type { Matcher } from '../core/lexicon/compile-matcher.ts';
import { createFlowScan, type Flow } from './scan-flow.ts';

const STEPS = 2; // of a scan: some 16,000 characters, more than a screen holds

export function scanView(matcher: Matcher, document: Document): Flow[] {
  const first = findTextInView(document);
  if (first === undefined) return [];
  const scan = createFlowScan({ matcher, root: document.body, first });
  let steps = 0;
  scan.advance(() => ++steps >= STEPS);
  scan.settle(() => true);
  return [scan.finish()];
}

const PLACES = [0.02, 0.1, 0.2, 0.4]; // of the viewport's height: the first that has a text

function findTextInView(document: Document): Text | undefined {
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  for (const place of PLACES) {
    const caret = document.caretPositionFromPoint?.(innerWidth / 2, innerHeight * place);
    if (caret?.offsetNode instanceof Text) return caret.offsetNode;
  }
  return undefined;
}
