/**
 * How a briefing looks, on a screen and on A4. Only fonts that the reader's computer has: the file is one file. On paper
 * an address is printed where its text does not show it, and nothing short is torn between two pages.
 */
export const BRIEFING_STYLE = `
:root { color-scheme: light; --ink: #1d1b16; --soft: #5f5a4f; --line: #d9d3c5; --accent: #b8371b; }
* { box-sizing: border-box; }
body { margin: 0; background: #fbf9f4; color: var(--ink);
  font: 17px/1.55 "Source Serif 4", "Iowan Old Style", Palatino, "Palatino Linotype", Georgia, serif; }
main { max-width: 42rem; margin: 0 auto; padding: 3rem 1.25rem 5rem; overflow-wrap: anywhere; hyphens: manual; }
h1, h2, h3, h4, h5, .kind, .about, .made { font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 .75rem; text-wrap: balance; }
h3 { font-size: .95rem; margin: 1.75rem 0 .5rem; color: var(--accent); }
h4 { font-size: 1rem; margin: 0; }
h5 { font-size: .95rem; margin: 1rem 0 .25rem; }
p, ul, ol, blockquote, pre { margin: .5rem 0; }
a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: .15em; }
pre { white-space: pre-wrap; }
blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft); }
header { border-bottom: 2px solid var(--ink); padding-bottom: 1rem; }
header p { margin: .25rem 0; }
.made, .origin, .about, .kind, .none { color: var(--soft); font-size: .85rem; }
.entry { margin-top: 2.75rem; }
.entry + .entry, .notes:not(.entry .notes), .sources { border-top: 1px solid var(--line); padding-top: 1.75rem; margin-top: 2.75rem; }
.kind { margin: 0; }
.caution { border: 1px solid var(--line); padding: .5rem .75rem; }
.voice { margin: 1rem 0 1.5rem; }
.lead { border-left: 3px solid var(--accent); padding-left: 1rem; }
.about { margin: 0 0 .35rem; }
.outcomes { padding-left: 1.1rem; }
.outcomes li { margin: .5rem 0; }
.outcomes .about { display: block; margin: 0; }
.note { margin: 1rem 0; padding: .75rem 1rem; border: 1px solid var(--line); background: #fff; }
.note > :first-child { margin-top: 0; }
.note .about { margin: .5rem 0 0; }
.cited { font-size: .8em; white-space: nowrap; text-decoration: none; color: var(--accent); }
.sources li { margin: .5rem 0; padding-left: .25rem; }
.sources li:target { outline: 2px solid var(--accent); outline-offset: .25rem; }
@page { size: A4; margin: 20mm 18mm 22mm; @bottom-right { content: counter(page); font: 9pt system-ui, sans-serif; } }
@media print {
  body { background: none; font-size: 10.5pt; line-height: 1.45; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, h4, h5, .kind, .voice > .about { break-after: avoid; }
  .note, .caution, .outcomes li, .sources li, blockquote { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  .note { background: none; }
  .voice a[href^="https:"]::after, .note a[href^="http"]::after, header a[href^="http"]::after {
    content: " (" attr(href) ")"; font-size: .85em; }
}
`;
