/**
 * A web page to an article, as nearly as can be without a browser: what `page/` does with a live document, by tags and attributes
 * alone, since styles are not known here. Hidden text, text typed into and code are left out; what stands beside the article
 * (navigation, teasers, comments, footers) is marked as aside.
 */
import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5';
import type { BlockRole } from '../core/lexicon/lexicon.ts';
import type { Article, ArticleBlock } from './article.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const SKIPPED = words(
  'applet audio button canvas code datalist embed head iframe input kbd math meter noembed noframes noscript object option pre progress samp script select style svg template textarea title var video',
);
const INLINE = words(
  'a abbr acronym b bdi bdo big br cite data del dfn em font i ins label mark nobr q rb rp rt ruby s slot small span strike strong sub sup time tt u wbr img picture',
);
const HEADINGS = words('h1 h2 h3 h4 h5 h6');
const ASIDE_TAGS = words('aside dialog footer form menu nav search');
const ASIDE_ROLES = words(
  'alert banner complementary contentinfo dialog menu menubar navigation search tablist toolbar',
);
/** Whole words of a class or id, hyphens and camel case taken apart. */
const ASIDE_NAMES =
  /(?:^|[^a-z])(?:ad|ads|advert|banner|breadcrumbs?|byline|comments?|cookies?|disqus|footer|masthead|menu|most-?read|nav|navbar|navigation|newsletter|outbrain|pagination|popular|promos?|recirc|recommended|recommendations?|related|share|sharing|sidebar|sponsored|subscribe|taboola|teasers?|toolbar|trending|widget)(?![a-z])/;
const TEASER = 400; // characters: fewer is no article where another one stands beside it

export function readHtml(source: string): Article {
  const document = parse(source);
  const elements = listElements(document.childNodes);
  const articles = elements.filter(isArticle);
  const blocks: ArticleBlock[] = [];
  let flow = '';
  let linked = 0; // characters of the flow that are a link
  let role: BlockRole = 'text';

  read(document.childNodes, { role: articles.length > 0 ? 'aside' : 'text', inLink: false });
  endBlock();
  const title = elements.find(({ tagName }) => tagName === 'title');
  return {
    title: title ? textOf(title).trim() : '',
    blocks: blocks.map(({ role: blockRole, text }, index) => ({
      role: blockRole,
      text: index < blocks.length - 1 ? `${text}\n\n` : text,
    })),
  };

  function read(nodes: readonly Node[], around: { role: BlockRole; inLink: boolean }): void {
    for (const node of nodes) {
      if (tree.isTextNode(node)) {
        const text = node.value.replace(/\s+/g, ' ');
        flow += text;
        if (around.inLink) linked += text.length;
        role = around.role;
      } else if (tree.isElementNode(node)) readElement(node, around);
    }
  }

  function readElement(element: Element, around: { role: BlockRole; inLink: boolean }): void {
    const { tagName, childNodes } = element;
    if (tagName === 'br') flow += '\n';
    if (SKIPPED.has(tagName) || isHidden(element)) return;
    const isBlock = !INLINE.has(tagName);
    if (isBlock) endBlock();
    read(childNodes, {
      role: roleWithin(element, around.role),
      inLink: around.inLink || (tagName === 'a' && attributeOf(element, 'href') !== undefined),
    });
    if (isBlock) endBlock();
  }

  function endBlock(): void {
    const text = flow.replace(/ *\n */g, '\n').trim();
    // A line that is a link from end to end leads to another story.
    const leadsAway = linked >= text.length;
    if (text !== '') blocks.push({ role: leadsAway ? 'aside' : role, text });
    flow = '';
    linked = 0;
  }

  function roleWithin(element: Element, around: BlockRole): BlockRole {
    const { tagName } = element;
    if (isArticle(element)) return isTeaser(element) ? 'aside' : 'text';
    if (around === 'aside') return tagName === 'h1' && !isAside(element) ? 'heading' : around;
    if (isAside(element)) return 'aside';
    return HEADINGS.has(tagName) ? 'heading' : around;
  }

  function isTeaser(element: Element): boolean {
    return element.tagName === 'article' && articles.length > 1 && textOf(element).length < TEASER;
  }
}

function isArticle(element: Element): boolean {
  const role = attributeOf(element, 'role');
  return (
    element.tagName === 'article' ||
    element.tagName === 'main' ||
    role === 'main' ||
    role === 'article' ||
    attributeOf(element, 'itemprop') === 'articleBody'
  );
}

function isAside(element: Element): boolean {
  const { tagName } = element;
  if (tagName === 'body' || tagName === 'html') return false;
  if (ASIDE_TAGS.has(tagName) || ASIDE_ROLES.has(attributeOf(element, 'role') ?? '')) return true;
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  return ASIDE_NAMES.test(names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase());
}

function isHidden(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return (
    attributeOf(element, 'hidden') !== undefined ||
    attributeOf(element, 'inert') !== undefined ||
    (editable !== undefined && editable.toLowerCase() !== 'false') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
      attributeOf(element, 'style') ?? '',
    )
  );
}

function listElements(nodes: readonly Node[]): Element[] {
  return nodes
    .filter((node) => tree.isElementNode(node))
    .flatMap((element) => [element, ...listElements(element.childNodes)]);
}

function textOf(element: Element): string {
  return element.childNodes
    .map((node) =>
      tree.isTextNode(node) ? node.value : tree.isElementNode(node) ? textOf(node) : '',
    )
    .join('');
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
