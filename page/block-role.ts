/**
 * What part of the page a block is: the article's title, a heading in it, its text, or something aside: navigation, teasers of other
 * stories, comments, footers. Decided by tags and ARIA first, by the words of class and id next, by structure last.
 */
import type { BlockRole } from '../core/lexicon/lexicon.ts';
import { ancestorsOf, attributeOf, closestOf, idOf, tagOf } from './dom-access.ts';

const ASIDE_TAGS = new Set(['aside', 'dialog', 'footer', 'form', 'menu', 'nav', 'search']);
const ASIDE_ROLES = new Set(
  'alert banner complementary contentinfo dialog menu menubar navigation search tablist toolbar'.split(
    ' ',
  ),
);
/** Whole words of a class or id, hyphens and camel case taken apart. */
const ASIDE_WORDS =
  /(?:^|[^a-z])(?:ad|ads|advert|banner|breadcrumbs?|byline|comments?|cookies?|disqus|footer|masthead|menu|most-?read|nav|navbar|navigation|newsletter|outbrain|pagination|popular|promos?|recirc|recommended|recommendations?|related|share|sharing|sidebar|sponsored|subscribe|taboola|teasers?|toolbar|trending|widget)(?![a-z])/;
const ARTICLE = 'article, main, [role="main"], [role="article"], [itemprop="articleBody"]';
const HEADINGS = new Set(['h2', 'h3', 'h4', 'h5', 'h6']);

/** `block` is the block's element. */
export function roleOfBlock(block: Element): BlockRole {
  let heading: BlockRole | undefined;
  let article: Element | undefined;
  for (const element of [block, ...ancestorsOf(block)]) {
    const tag = tagOf(element);
    if (tag === 'body' || tag === 'html') break;
    if (isAside(element, tag, article)) return 'aside';
    if (tag === 'h1') heading ??= 'title';
    else if (HEADINGS.has(tag) || attributeOf(element, 'role') === 'heading') heading ??= 'heading';
    article ??= element.matches(ARTICLE) ? element : undefined;
  }
  if (isAllLink(block)) return 'aside';
  if (article === undefined && block.ownerDocument.querySelector(ARTICLE) !== null) {
    return heading === 'title' ? 'title' : 'aside';
  }
  if (article !== undefined && isTeaser(article)) return 'aside';
  return heading ?? 'text';
}

function isAside(element: Element, tag: string, article: Element | undefined): boolean {
  const role = attributeOf(element, 'role');
  if (ASIDE_TAGS.has(tag) || (role !== null && ASIDE_ROLES.has(role))) return true;
  if (tag === 'header' && closestOf(element, ARTICLE) === null) return true;
  // Above the article a page's own wrapper may well be called "has-sidebar".
  if (article !== undefined) return false;
  const names = `${attributeOf(element, 'class') ?? ''} ${idOf(element)}`;
  return ASIDE_WORDS.test(names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase());
}

/** A line that is a link from end to end leads to another story. */
function isAllLink(block: Element): boolean {
  const link = block.querySelector('a[href]') ?? closestOf(block, 'a[href]');
  if (link === null) return false;
  const text = (block.textContent ?? '').trim();
  return text !== '' && (link.textContent ?? '').trim().length >= text.length;
}

const TEASER = 600; // characters: fewer is no article where a longer one stands beside it

function isTeaser(article: Element): boolean {
  if (tagOf(article) !== 'article') return false;
  const length = article.textContent?.length ?? 0;
  if (length >= TEASER) return false;
  const others = article.ownerDocument.querySelectorAll('article');
  return others.length > 1;
}
