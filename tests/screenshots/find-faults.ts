/** What is wrong with a page for those who cannot use it as drawn: axe's rules, width, and the size of targets. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import * as v from 'valibot';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const Violations = v.array(
  v.object({
    id: v.string(),
    nodes: v.array(v.object({ html: v.string(), failureSummary: v.optional(v.string(), '') })),
  }),
);

/** Run from outside, as a reader's own tool would be: a page's policy for scripts does not stop it. */
export async function findFaults(place: Page | Frame): Promise<readonly string[]> {
  await settleColours(place);
  await place.evaluate(axe.source);
  const found: unknown = await place.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(STANDARDS)}, resultTypes: ['violations'] })
      .then(({ violations }) => violations)`,
  );
  const overflow = await place.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...v
      .parse(Violations, found)
      .flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
      ),
    ...(overflow > 0 ? [`is ${overflow} px wider than its window`] : []),
  ];
}

/** A button whose colours are still on their way from light to dark has a contrast that nobody will see. */
async function settleColours(place: Page | Frame): Promise<void> {
  await place.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => {}),
  );
}
