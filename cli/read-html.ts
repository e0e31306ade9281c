/**
 * A web page to an article, as nearly as can be without a browser: blocks by element, what is hidden, typed into or code left
 * out, what stands beside the article (navigation, teasers, comments, footers) marked as aside. Styles are not known here.
 */
import { type DefaultTreeAdapterTypes, html, parse, defaultTreeAdapter as tree } from 'parse5';
import type { BlockRole } from '../core/lexicon/lexicon.ts';
import type { Article, ArticleBlock } from './article.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const SKIPPED = words(
  'script style noscript template textarea input select option button code pre kbd samp svg math canvas iframe object audio video head datalist',
);
const INLINE = words(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rp rt ruby s small span strike strong sub sup time tt u var wbr img picture',
);
const HEADINGS = words('h1 h2 h3 h4 h5 h6');
const ASIDE = words('nav footer aside form menu dialog');
const ASIDE_ROLES = words('navigation complementary contentinfo banner search menu dialog form');
/** In class or id, as whole words between hyphens and the like. */
const ASIDE_NAMES =
  /(?:^|[\s_-])(?:comments?|disqus|related|teasers?|sidebar|footer|nav|navigation|menu|breadcrumbs?|promo|newsletter|share|sharing|social|recommended|trending|most-?read|cookie)(?:$|[\s_-])/i;

interface Surroundings {
  readonly role: BlockRole;
  readonly emit: (text: string, role: BlockRole) => void;
}

export function readHtml(source: string): Article {
  const document = parse(source);
  const blocks: ArticleBlock[] = [];
  let flow = '';
  let flowRole: BlockRole = 'text';

  function endFlow(): void {
    const text = flow.replace(/[^\S\n]*\n[^\S\n]*/g, '\n').trim();
    if (text !== '') blocks.push({ role: flowRole, text });
    flow = '';
  }
  const around: Surroundings = {
    role: 'text',
    emit(text, role) {
      if (text === BREAK) endFlow();
      else {
        flow += text;
        flowRole = role;
      }
    },
  };
  walk(document.childNodes, around);
  endFlow();

  const last = blocks.length - 1;
  return {
    title: findTitle(document.childNodes),
    blocks: blocks.map(({ role, text }, index) => ({
      role,
      text: index === last ? text : `${text}\n\n`,
    })),
  };
}

const BREAK = '\u0000'; // no text of a parsed document holds it

function walk(nodes: readonly Node[], { role, emit }: Surroundings): void {
  for (const node of nodes) {
    if (tree.isTextNode(node)) emit(node.value.replace(/\s+/g, ' '), role);
    else if (tree.isElementNode(node)) walkElement(node, { role, emit });
  }
}

function walkElement(element: Element, { role, emit }: Surroundings): void {
  const { tagName } = element;
  if (tagName === 'br') {
    emit('\n', role);
    return;
  }
  if (SKIPPED.has(tagName) || isHidden(element)) return;
  const isBlock = !INLINE.has(tagName);
  if (isBlock) emit(BREAK, role);
  walk(element.childNodes, { role: roleWithin(element, role), emit });
  if (isBlock) emit(BREAK, role);
}

function roleWithin(element: Element, role: BlockRole): BlockRole {
  if (role === 'aside') return role;
  const { tagName } = element;
  const isPageHeader = tagName === 'header' && element.parentNode?.nodeName === 'body';
  if (ASIDE.has(tagName) || isPageHeader) return 'aside';
  if (ASIDE_ROLES.has(attribute(element, 'role') ?? '')) return 'aside';
  const mayBeAside = tagName !== 'body' && tagName !== 'html' && tagName !== 'article';
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  if (mayBeAside && ASIDE_NAMES.test(names)) return 'aside';
  return HEADINGS.has(tagName) ? 'heading' : role;
}

function isHidden(element: Element): boolean {
  const style = attribute(element, 'style') ?? '';
  return (
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'contenteditable') === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  );
}

function findTitle(nodes: readonly Node[]): string {
  for (const node of nodes) {
    if (!tree.isElementNode(node)) continue;
    if (node.tagName === html.TAG_NAMES.TITLE) {
      return node.childNodes.map((child) => (tree.isTextNode(child) ? child.value : '')).join('');
    }
    if (node.tagName === 'html' || node.tagName === 'head') {
      const title = findTitle(node.childNodes);
      if (title !== '') return title;
    }
  }
  return '';
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
