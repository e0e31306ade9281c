/**
 * What part of the page a block is: the article's title, a heading in it, its text, or something aside: navigation, teasers of other
 * stories, comments, footers. Decided by tags and ARIA first, by the words of class and id next, by structure last.
 */
import type { BlockRole } from '../core/lexicon/lexicon.ts';
import {
  ancestorsOf,
  attributeOf,
  closestOf,
  findElement,
  idOf,
  matchesSelector,
  tagOf,
} from './dom-access.ts';

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

/** What an element says of all that stands in it. */
interface Context {
  /** The nearest article around. */
  readonly article: Element | undefined;
  /** In navigation, a footer and so on, by tag or ARIA. */
  readonly isAside: boolean;
  /** By a name, within the nearest article: above it a page's own wrapper may well be called "has-sidebar". */
  readonly isNamedAside: boolean;
  readonly heading: 'title' | 'heading' | undefined;
}

const OUTSIDE: Context = {
  article: undefined,
  isAside: false,
  isNamedAside: false,
  heading: undefined,
};

/** Remembers what it found, and is thrown away with the page. Linear in what stands above the blocks asked for. */
export function createBlockRoles(document: Document): (block: Element) => BlockRole {
  const contexts = new WeakMap<Element, Context>();
  const roles = new WeakMap<Element, BlockRole>();
  const teasers = new WeakMap<Element, boolean>();
  let hasArticle: boolean | undefined;

  function roleOf(block: Element): BlockRole {
    const { article, isAside, isNamedAside, heading } = contextOf(block);
    if (isAside || isNamedAside || isAllLink(block)) return 'aside';
    if (article !== undefined) return isTeaser(article) ? 'aside' : (heading ?? 'text');
    hasArticle ??= document.querySelector(ARTICLE) !== null;
    if (hasArticle && heading !== 'title') return 'aside';
    return heading ?? 'text';
  }

  function contextOf(block: Element): Context {
    const unknown: Element[] = [];
    let context = OUTSIDE;
    for (const element of [block, ...ancestorsOf(block)]) {
      const known = contexts.get(element);
      if (known !== undefined) context = known;
      if (known !== undefined || tagOf(element) === 'body') break;
      unknown.push(element);
    }
    for (const element of unknown.reverse()) {
      context = within(context, element);
      contexts.set(element, context);
    }
    return context;
  }

  function isTeaser(article: Element): boolean {
    const known = teasers.get(article) ?? isShortArticle(article);
    teasers.set(article, known);
    return known;
  }

  return (block) => {
    const role = roles.get(block) ?? roleOf(block);
    roles.set(block, role);
    return role;
  };
}

function within(around: Context, element: Element): Context {
  const tag = tagOf(element);
  const role = attributeOf(element, 'role');
  const isArticle = matchesSelector(element, ARTICLE);
  const article = isArticle ? element : around.article;
  const isSiteHeader = tag === 'header' && article === undefined;
  const isAside = ASIDE_TAGS.has(tag) || (role !== null && ASIDE_ROLES.has(role)) || isSiteHeader;
  const isNamed = hasAsideName(element);
  return {
    article,
    isAside: around.isAside || isAside,
    isNamedAside: isNamed || (around.isNamedAside && !isArticle),
    heading: headingOf(tag, role) ?? around.heading,
  };
}

function headingOf(tag: string, role: string | null): Context['heading'] {
  if (tag === 'h1') return 'title';
  return HEADINGS.has(tag) || role === 'heading' ? 'heading' : undefined;
}

function hasAsideName(element: Element): boolean {
  const names = `${attributeOf(element, 'class') ?? ''} ${idOf(element)}`;
  return ASIDE_WORDS.test(names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase());
}

/** A line that is a link from end to end leads to another story. */
function isAllLink(block: Element): boolean {
  const link = findElement(block, 'a[href]') ?? closestOf(block, 'a[href]');
  return (
    link !== null &&
    lengthUpTo(link, Number.POSITIVE_INFINITY) >= lengthUpTo(block, Number.POSITIVE_INFINITY)
  );
}

const TEASER = 400; // characters: fewer is no article where another stands beside it

function isShortArticle(article: Element): boolean {
  if (tagOf(article) !== 'article' || lengthUpTo(article, TEASER) >= TEASER) return false;
  return article.ownerDocument.querySelectorAll('article').length > 1;
}

/** Characters of text, spaces at the ends of texts left out; counting stops at `most`. */
function lengthUpTo(element: Element, most: number): number {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (length < most && walker.nextNode() !== null)
    length += (walker.currentNode as Text).data.trim().length;
  return length;
}
