/** Our engine: scan, judge and paint, as the content script does them, without its pauses. */
import { compileMatcher, type Matcher } from '../../core/lexicon/compile-matcher.ts';
import { resolveMentions } from '../../core/lexicon/resolve-mentions.ts';
import { createBlockRoles } from '../../page/block-role.ts';
import { judgePage } from '../../page/judge-page.ts';
import { createMentionPainter } from '../../page/mention-painter.ts';
import { createFlowScan } from '../../page/scan-flow.ts';
import { lexiconOf } from '../lexicon-of.ts';
import { offer } from './contender.ts';

let matcher: Matcher | undefined;

offer({
  prepare(forms) {
    matcher = compileMatcher(lexiconOf(forms));
  },
  run() {
    if (matcher === undefined) return 0;
    const scan = createFlowScan({ matcher, root: document.body });
    scan.advance(() => false);
    scan.settle(() => false);
    const flows = [scan.finish()];
    const { lexicon } = matcher;
    const roleOf = createBlockRoles(document);
    const mentions = judgePage({ lexicon, title: [], flows, roleOf, resolve: resolveMentions });
    createMentionPainter(CSS.highlights).paint(mentions, 'both');
    return mentions.length;
  },
});
