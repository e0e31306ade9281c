/**
 * The pages of these tests. Each names the report first, so that its proposals count, and says in a line what it shows.
 * Words that a test rests the pointer on stand in an element of their own with an id.
 */
import type { Routes } from '../origin/routes.ts';
import { ELSEWHERE, SECTOR } from '../origin/routes.ts';

/** Another site that the extension is made for: a frame of it is granted on any page. */
export const GRANTED = 'https://www.civilsociety.co.uk';

const REPORT = 'Danny Kruger’s report of 2020, Levelling Up Our Communities,';

function page(title: string, style: string, body: string): string {
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>body { margin: 0; font: 16px/1.5 "Liberation Sans", Arial, sans-serif; color: #1c1f23; background: #fff }
p { margin: 0 } ${style}</style><body>${body}</body></html>`;
}

/** Names close together on every line: the pointer crosses several on its way to one. */
export const HOPS = [
  'Volunteer Passport',
  'National Volunteer Reserve',
  'Neighbour Day',
  'pop-up parishes',
  'Community Right to Serve',
  'Community Improvement Districts',
  'Community Power Act',
  'Civil Society Improvement Agency',
] as const;

const hops = page(
  'Many proposals at once',
  'main { max-width: 560px; margin: 120px auto 1200px; font-size: 20px; line-height: 2 }',
  `<main><textarea id="field" aria-label="Field"></textarea><div id="before"></div>
  <p><span id="report">Danny Kruger’s report</span> of 2020, Levelling Up Our Communities, proposed
  ${HOPS.map((words, index) => `a <span id="hop-${index}">${words}</span>`).join(', ')}.</p></main>`,
);

/** One mention at each edge of the viewport, one over several lines, and a long way to scroll. */
const edges = page(
  'A mention at every edge',
  `main { height: 3000px } .at { position: fixed; white-space: nowrap; background: #fff }
  #lines { position: absolute; top: 240px; left: 60px; width: 120px; white-space: normal }`,
  `<main><p>${REPORT} is read here.</p>
  <p class="at" style="top:24px;left:0">the <span id="top-left">Volunteer Passport</span></p>
  <p class="at" style="top:24px;right:0">the <span id="top-right">Neighbour Day</span></p>
  <p class="at" style="bottom:0;left:0">the <span id="bottom-left">Community Power Act</span></p>
  <p class="at" style="bottom:0;right:0">the <span id="bottom-right">pop-up parishes</span></p>
  <p class="at" style="top:45%;left:30%">the <span id="middle">National Volunteer Reserve</span></p>
  <p id="lines">a <span id="long">Community Improvement Districts</span> pilot</p></main>`,
);

/** A modal dialog above a dialog, a popover, a part that goes fullscreen, a modal that cannot hold children. */
const topLayer = page(
  'Things on top of the page',
  'dialog, [popover] { width: 460px } #stage { background: #fff; padding: 200px 40px } main { padding: 40px }',
  `<main><p>${REPORT} is read here.</p>
  <button id="open-dialog">Dialog</button> <button id="open-popover">Popover</button>
  <button id="open-stage">Fullscreen</button>
  <dialog id="upper"><p>A <span id="in-upper">Volunteer Passport</span> in the dialog on top.</p>
    <button id="close-upper">Close</button></dialog>
  <dialog id="lower"><p>A <span id="in-lower">Neighbour Day</span> in the dialog below.</p>
    <button id="open-upper">Another</button></dialog>
  <div popover id="pop"><p>A <span id="in-pop">Community Power Act</span> in a popover.</p></div>
  <section id="stage"><p>A <span id="in-stage">National Volunteer Reserve</span> on the stage.</p></section></main>
  <script>
    const on = (id, run) => document.getElementById(id).addEventListener('click', run);
    on('open-dialog', () => document.getElementById('lower').showModal());
    on('open-upper', () => document.getElementById('upper').showModal());
    on('close-upper', () => document.getElementById('upper').close());
    on('open-popover', () => document.getElementById('pop').showPopover());
    on('open-stage', () => document.getElementById('stage').requestFullscreen());
  </script>`,
);

const framed = (words: string) =>
  page(
    'A frame',
    'p { padding: 20px }',
    `<p>${REPORT} proposed a <span id="words">${words}</span>.</p><p>${'More. '.repeat(80)}</p>`,
  );

/** Frames of the same site, written in place, of another granted site, of a site that nobody asked for; shadow trees. */
const frames = page(
  'Frames and shadow trees',
  'main { padding: 20px } iframe { border: 1px solid #888; width: 520px; height: 420px; display: block; margin: 8px 0 }',
  `<main><p>${REPORT} proposed the <span id="top">Community Right to Serve</span>.</p>
  <div id="open-tree"><template shadowrootmode="open"><p>And a <span id="shadow">pop-up parishes</span> scheme.</p></template></div>
  <iframe id="same" src="${SECTOR}/frame"></iframe>
  <iframe id="granted" src="${GRANTED}/frame"></iframe>
  <iframe id="stranger" src="${ELSEWHERE}/frame"></iframe></main>`,
);

/** The article on another paper. */
const paper = (background: string, ink: string) =>
  page(
    'Paper',
    `body { background: ${background}; color: ${ink} } main { padding: 60px; font-size: 32px; line-height: 2 }`,
    `<main><p>${REPORT} proposed a <span id="words">Volunteer Passport</span>.</p></main>`,
  );

export const PAPERS = {
  light: { background: '#ffffff', ink: '#1c1f23' },
  dark: { background: '#121212', ink: '#e8e6e3' },
  red: { background: '#c8102e', ink: '#ffffff' },
} as const;

/** The same kind of words in a link and outside of one. */
const links = page(
  'Links',
  'main { padding: 20px; font-size: 20px; line-height: 2 }',
  `<main><p>${REPORT} proposed a <span id="plain">Volunteer Passport</span> and, more on
  <a id="linked" href="#there">Neighbour Day</a> here, a day of it.</p></main>`,
);

const twice = page(
  'One thing named three times',
  'main { padding: 20px }',
  `<main><p>${REPORT} proposed a Volunteer Passport.</p><p>The Volunteer Passport came to little.</p>
  <p>Few remember the Volunteer Passport.</p></main>`,
);

export const READING_PAGES: Routes = {
  [`${SECTOR}/hops`]: { html: hops },
  [`${GRANTED}/hops`]: { html: hops },
  [`${ELSEWHERE}/hops`]: { html: hops },
  [`${SECTOR}/edges`]: { html: edges },
  [`${SECTOR}/top-layer`]: { html: topLayer },
  [`${SECTOR}/links`]: { html: links },
  [`${SECTOR}/twice`]: { html: twice },
  [`${SECTOR}/frames`]: { html: frames },
  [`${SECTOR}/frame`]: { html: framed('Volunteer Passport') },
  [`${GRANTED}/frame`]: { html: framed('Neighbour Day') },
  [`${ELSEWHERE}/frame`]: { html: framed('Community Power Act') },
  /** What a frame costs before there is anything of ours in it. */
  [`${SECTOR}/bare`]: { html: '<!doctype html><title>Bare</title><p>Bare' },
  ...Object.fromEntries(
    Object.entries(PAPERS).map(([name, { background, ink }]) => [
      `${SECTOR}/paper-${name}`,
      { html: paper(background, ink) },
    ]),
  ),
};
