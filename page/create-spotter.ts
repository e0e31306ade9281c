/**
 * Spots mentions on one page, from the first scan to the last change: reads the text in slices, has the hits judged, paints what counts, and
 * reads again only what changed. Knows nothing of cards and messages; `entrypoints/spotter.content` joins it with them.
 */
import type { Matcher } from '../core/lexicon/compile-matcher.ts';
import { findHits } from '../core/lexicon/find-hits.ts';
import type { Mention } from '../core/lexicon/lexicon.ts';
import { createBlockRoles } from './block-role.ts';
import { expandToBlock } from './expand-to-block.ts';
import { findShadowRoots } from './find-shadow-roots.ts';
import { findMentionAt } from './hit-test.ts';
import { judgePage, type PageMention, type Resolve } from './judge-page.ts';
import { createMentionPainter, type HighlightStyle } from './mention-painter.ts';
import { type PageChange, watchPage } from './page-watcher.ts';
import { createFlowScan, type Flow, type FlowScan } from './scan-flow.ts';
import { scanView } from './scan-view.ts';
import { yieldToPage } from './yield-to-page.ts';

export interface SpotterSettings {
  /** All mentions of an entry, or its first alone. */
  readonly show: 'first' | 'all';
  readonly highlight: HighlightStyle;
  /** What the reader does not want to see here. */
  readonly isHidden: (mention: Mention) => boolean;
}

export interface SpottedPage {
  /** What is painted, in the order of the page. */
  readonly mentions: readonly PageMention[];
  /** All that counts, painted or not. */
  readonly all: readonly PageMention[];
  /** The page holds more text than we read. */
  readonly isCut: boolean;
}

export interface Spotter {
  readonly mentionAt: (x: number, y: number) => PageMention | undefined;
  readonly page: () => SpottedPage;
  readonly setSettings: (settings: SpotterSettings) => void;
}

const SLICE = 5; // ms: leaves a frame of 16 ms to the page

export function createSpotter({
  document,
  matcher,
  resolve,
  settings: firstSettings,
  onMentions,
  signal,
}: {
  document: Document;
  matcher: Matcher;
  resolve: Resolve;
  settings: SpotterSettings;
  /** Called after each judgement that changed what is painted, and after the first in any case. */
  onMentions: (page: SpottedPage) => void;
  /** Ends it all and takes the paint away. */
  signal: AbortSignal;
}): Spotter {
  const painter = createMentionPainter(CSS.highlights);
  let settings = firstSettings;
  let roleOf = createBlockRoles(document);
  let flows: Flow[] = [];
  let all: readonly PageMention[] = [];
  let page: SpottedPage = { mentions: [], all: [], isCut: false };
  /** Open shadow trees that were read and are watched. */
  const shadows = new Set<ShadowRoot>();
  /** One scan at a time: each waits for the one before. */
  let work = Promise.resolve();

  const { watch } = watchPage({ document, onChange, signal });
  signal.addEventListener('abort', () => painter.clear());
  document.defaultView?.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) enqueue(readWhole);
    },
    { signal },
  );
  enqueue(readWhole);
  watch(document);

  function enqueue(task: () => Promise<void>): void {
    work = work.then(async () => {
      if (signal.aborted) return;
      try {
        await task();
      } catch (error) {
        console.warn('Second Reading left this page alone:', error);
      }
    });
  }

  async function readWhole(): Promise<void> {
    if (document.body === null) return;
    roleOf = createBlockRoles(document);
    const scan = createFlowScan({ matcher, root: document.body });
    const flow = await runInSlices(scan, () => {
      // A page longer than one slice: what is in view comes first.
      flows = scanView(matcher, document);
      judge();
    });
    flows = [flow];
    shadows.clear();
    judge();
    if (await readShadows([document.body])) judge();
  }

  /** Whether there were hits in them. */
  async function readShadows(roots: readonly Node[]): Promise<boolean> {
    let isNews = false;
    let isDue = dueIn(SLICE);
    for (const root of roots) {
      for (const shadow of findShadowRoots(root)) {
        if (isDue()) {
          await yieldToPage();
          signal.throwIfAborted();
          isDue = dueIn(SLICE);
        }
        if (shadow === undefined || shadows.has(shadow)) continue;
        shadows.add(shadow);
        watch(shadow);
        const flow = await runInSlices(createFlowScan({ matcher, root: shadow }));
        if (flow.hits.length === 0) continue;
        flows.push(flow);
        isNews = true;
      }
    }
    return isNews;
  }

  function onChange({ changed, isNavigation }: PageChange): void {
    const reread = async () => {
      for (const stretch of expandToBlock(changed, document)) {
        const flow = await runInSlices(
          createFlowScan({ matcher, root: stretch.first.getRootNode(), ...stretch }),
        );
        forget(stretch.texts);
        if (flow.hits.length > 0) flows.push(flow);
      }
      await readShadows(changed);
      judge();
    };
    enqueue(isNavigation ? readWhole : reread);
  }

  async function runInSlices(scan: FlowScan, onLong?: () => void): Promise<Flow> {
    let isFirst = true;
    for (const step of [scan.advance, scan.settle]) {
      while (!step(dueIn(SLICE))) {
        await yieldToPage();
        signal.throwIfAborted();
        if (isFirst) onLong?.();
        isFirst = false;
      }
    }
    return scan.finish();
  }

  /** Drops the hits in texts that were read anew. */
  function forget(texts: ReadonlySet<Text>): void {
    flows = flows.map((flow) => ({
      ...flow,
      hits: flow.hits.filter(
        ({ startNode, endNode }) => !texts.has(startNode) && !texts.has(endNode),
      ),
    }));
  }

  function judge(): void {
    flows = flows
      .map((flow) => ({
        ...flow,
        hits: flow.hits.filter((hit) => hit.startNode.isConnected && hit.endNode.isConnected),
      }))
      .filter(({ hits, isCut }) => hits.length > 0 || isCut);
    const title = findHits(matcher, [document.title], () => 'block');
    all = judgePage({ lexicon: matcher.lexicon, title, flows, roleOf, resolve });
    show();
  }

  function show(): void {
    const seen = new Set<number>();
    const mentions = all.filter(({ mention }) => {
      if (settings.isHidden(mention)) return false;
      if (settings.show === 'first' && seen.has(mention.entry)) return false;
      seen.add(mention.entry);
      return true;
    });
    page = { mentions, all, isCut: flows.some(({ isCut }) => isCut) };
    painter.paint(mentions, settings.highlight);
    onMentions(page);
  }

  return {
    mentionAt: (x, y) =>
      findMentionAt({ document, shadows: [...shadows], mentions: page.mentions, x, y }),
    page: () => page,
    setSettings(next) {
      settings = next;
      show();
    },
  };
}

function dueIn(budget: number): () => boolean {
  const due = performance.now() + budget;
  return () => performance.now() >= due;
}
