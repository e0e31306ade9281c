/**
 * Twenty pages that look like pages: shells as sites have them (columns, grids, tables, a feed) crossed with ways of
 * setting text. Made, not kept: a page here is a line. Each watches itself: what moves, and what changes in its tree.
 */
import type { Routes } from '../origin/routes.ts';
import { SECTOR } from '../origin/routes.ts';

const STORY = [
  'Danny Kruger’s report of 2020, <i>Levelling Up Our Communities</i>, was read again this week in a hall full of volunteers.',
  'It asked for a <b>Volunteer Passport</b>, so that a helper is checked once, and for a <a href="#more">National Volunteer Reserve</a> to call on in a flood.',
  'It asked for a Community Right to Serve, too, and for pop-up parishes where there is no council to ask.',
  'A Neighbour Day was to be kept each year. <span>Community Improvement Districts</span> were to do for a street what others do for shops.',
  'Money was to come from a Levelling Up Communities Fund; whether it ever will, nobody in the hall could say.',
];

const paragraphs = STORY.map((text) => `<p>${text}</p>`).join('\n');
const side = '<h2>Most read</h2><ol><li>One</li><li>Two</li><li>Three</li></ol>';
const picture =
  '<svg width="320" height="120" role="img" aria-label="Hills"><path fill="#7fa58f" d="M0 90q80-80 160 0t160 0v30H0z"/></svg>';

interface Layout {
  readonly name: string;
  readonly style: string;
  readonly body: string;
  /** Of the root element. */
  readonly attributes?: string;
}

const SHELLS: readonly Layout[] = [
  {
    name: 'plain',
    style: 'main{max-width:40em;margin:auto}',
    body: `<main><h1>Plain</h1>${paragraphs}</main>`,
  },
  {
    name: 'grid',
    style: 'body{display:grid;grid-template-columns:1fr 3fr 1fr;gap:24px}',
    body: `<nav>${side}</nav><main>${paragraphs}</main><aside>${side}</aside>`,
  },
  {
    name: 'floats',
    style: 'aside{float:right;width:30%}svg{float:left;margin-right:16px}',
    body: `<aside>${side}</aside><main>${picture}${paragraphs}</main>`,
  },
  {
    name: 'columns',
    style: 'main{columns:3 16em;column-rule:1px solid}',
    body: `<main>${paragraphs}${paragraphs}</main>`,
  },
  {
    name: 'table',
    style: 'table{width:100%}td{vertical-align:top;padding:12px}',
    body: `<table><tr><td>${side}</td><td><main>${paragraphs}</main></td></tr></table>`,
  },
  {
    name: 'flex',
    style: 'body{display:flex;gap:20px}main{flex:3}aside{flex:1}',
    body: `<main>${paragraphs}</main><aside>${side}</aside>`,
  },
  {
    name: 'drop-cap',
    style: 'main>p:first-of-type::first-letter{float:left;font-size:3.4em;line-height:.8}',
    body: `<main>${paragraphs}</main>`,
  },
  {
    name: 'sticky',
    style:
      'header{position:sticky;top:0;background:#eee;padding:20px}footer{position:fixed;bottom:0}',
    body: `<header>Masthead</header><main>${paragraphs.repeat(4)}</main><footer>Accept?</footer>`,
  },
  {
    name: 'cards',
    style: 'ul{display:grid;grid-template-columns:repeat(3,1fr);gap:16px;list-style:none}',
    body: `<ul>${STORY.map((text) => `<li><article><h2>Story</h2><p>${text}</p></article></li>`).join('')}</ul>`,
  },
  {
    name: 'definitions',
    style: 'dt{font-weight:bold}',
    body: `<main><dl>${STORY.map((text, index) => `<dt>${index + 1}</dt><dd>${text}</dd>`).join('')}</dl></main>`,
  },
  {
    name: 'scroller',
    style: '#box{height:300px;overflow:auto;border:1px solid}',
    body: `<main id="box">${paragraphs.repeat(3)}</main>`,
  },
  {
    name: 'transformed',
    style: 'main{transform:rotate(-1deg) scale(.98);will-change:transform}',
    body: `<main>${paragraphs}</main>`,
  },
  {
    name: 'small-caps',
    style:
      'main{font-variant:small-caps;letter-spacing:.08em;word-spacing:.2em;hyphens:auto;text-align:justify}',
    body: `<main>${paragraphs}</main>`,
  },
  {
    name: 'vertical',
    style: 'main{writing-mode:vertical-rl;height:600px}',
    body: `<main>${paragraphs}</main>`,
  },
  {
    name: 'right-to-left',
    style: '',
    body: `<main dir="rtl">${paragraphs}</main>`,
    attributes: 'dir="rtl"',
  },
  {
    name: 'dark',
    style: 'body{background:#15171a;color:#e6e3dd}a{color:#9bd}',
    body: `<main>${paragraphs}</main>`,
  },
  {
    name: 'skipped',
    style: 'section{content-visibility:auto;contain-intrinsic-size:auto 300px}',
    body: `<main>${`<section>${paragraphs}</section>`.repeat(6)}</main>`,
  },
  {
    name: 'monospace',
    style: 'main{font:15px/1.5 monospace;white-space:pre-wrap;width:66ch}',
    body: `<main>${paragraphs}</main>`,
  },
  {
    name: 'own-highlights',
    style: '::highlight(theirs){background:gold}',
    body: `<main>${paragraphs}</main><script>{const range=new Range();range.selectNodeContents(document.querySelector('p'));CSS.highlights.set('theirs',new Highlight(range))}</script>`,
  },
  {
    name: 'quirks',
    style: 'font{color:#333}',
    body: `<center><font size="4">${STORY.join('<br>')}</font></center>`,
  },
];

/** Set before anything of ours runs; compared by `listDisturbances`. */
const WATCH = `<script>
  window.watched = { shifts: 0, changes: [], boxes: [] };
  try {
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) watched.shifts += value;
    }).observe({ type: 'layout-shift', buffered: true });
  } catch {}
  addEventListener('load', () => {
    watched.boxes = watched.measure();
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes, attributeName } of records)
        watched.changes.push({ type, target, nodes: [...addedNodes, ...removedNodes], attributeName });
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  watched.measure = () => [...document.querySelectorAll('html, body, body *')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x + scrollX, y + scrollY, width, height];
  });
</script>`;

export const LAYOUTS = SHELLS.map(({ name }) => name);

export const LAYOUT_PAGES: Routes = Object.fromEntries(
  SHELLS.map(({ name, style, body, attributes = '' }) => {
    const doctype = name === 'quirks' ? '' : '<!doctype html>';
    const html = `${doctype}<html lang="en-GB" ${attributes}><head><meta charset="utf-8"><title>${name}</title>
<style>body{margin:16px;font:17px/1.5 "Liberation Serif",serif}${style}</style>${WATCH}</head><body>${body}</body></html>`;
    return [`${SECTOR}/layout-${name}`, { html }];
  }),
);
