/**
 * Tells what changed on the page: text added or changed, text removed, another page under another address. Changes are gathered
 * for a while and told together; a page that never rests is listened to ever more seldom.
 */

export interface PageChange {
  /** Nodes whose text is new, none within another. */
  readonly changed: readonly Node[];
  /** Another address: the page's subject may be another. */
  readonly isNavigation: boolean;
}

const SHORTEST_WAIT = 100; // ms: a reader does not see the delay
const LONGEST_WAIT = 10_000; // ms: what a page costs that changes all the time
const REST = 3_000; // ms of quiet after which a page counts as calm again

export function watchPage({
  document,
  onChange,
  signal,
}: {
  document: Document;
  onChange: (change: PageChange) => void;
  signal: AbortSignal;
}): { readonly watch: (root: Node) => void } {
  const window = document.defaultView;
  let dirty = new Set<Node>();
  let isRemoved = false;
  let address = withoutFragment(document);
  let wait = SHORTEST_WAIT;
  let lastTold = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') dirty.add(target);
      for (const node of addedNodes) dirty.add(node);
      if (removedNodes.length > 0) isRemoved = true;
    }
    schedule();
  });

  function schedule(): void {
    timer ??= setTimeout(tell, wait);
  }

  function tell(): void {
    timer = undefined;
    const now = performance.now();
    wait =
      now - lastTold > wait + REST ? SHORTEST_WAIT : Math.min(LONGEST_WAIT, Math.round(wait * 1.5));
    lastTold = now;
    const isNavigation = withoutFragment(document) !== address;
    address = withoutFragment(document);
    const changed = listOutermost(dirty);
    const isNews = changed.length > 0 || isRemoved || isNavigation;
    dirty = new Set();
    isRemoved = false;
    if (isNews) onChange({ changed, isNavigation });
  }

  function watch(root: Node): void {
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  /** What was folded is read when it opens: details, dialogs and popovers tell, though nothing in the tree changes. */
  function onToggle({ target }: Event): void {
    if (!(target instanceof Element) || target.textContent === '') return; // as our own host is
    dirty.add(target);
    schedule();
  }

  document.addEventListener('toggle', onToggle, { capture: true, passive: true, signal });
  window?.addEventListener('popstate', schedule, { signal });
  window?.addEventListener('hashchange', schedule, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return { watch };
}

function withoutFragment({ URL: url }: Document): string {
  return url.split('#', 1)[0] ?? '';
}

/** Of nodes within one another, the outer; those that left the page again are left out. */
function listOutermost(nodes: ReadonlySet<Node>): readonly Node[] {
  return [...nodes].filter((node) => {
    if (!node.isConnected) return false;
    for (let at = node.parentNode; at !== null; at = at.parentNode) if (nodes.has(at)) return false;
    return true;
  });
}
