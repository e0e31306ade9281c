/** The whole style of a published site: no fonts, pictures or scripts are loaded from anywhere. */
export const SITE_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1d1b16, #ece7dc); --soft: light-dark(#665f52, #aba394);
  --paper: light-dark(#fbf9f4, #1b1916); --rule: light-dark(#e3ddcf, #38342d); --link: light-dark(#9c270e, #ffa88f); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 6rem; max-width: 42rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 "Source Serif 4", "Iowan Old Style", Charter, Georgia, serif; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 2rem; margin: 1rem 0; }
h2 { margin: 3.5rem 0 1rem; padding-top: 1rem; border-top: 1px solid var(--rule); font-size: 1.4rem; }
h3 { margin: 2.5rem 0 .5rem; font-size: 1.2rem; }
h4 { margin: 1.5rem 0 .25rem; font-size: 1rem; }
a { color: var(--link); text-underline-offset: .15em; }
a.self { color: inherit; text-decoration: none; }
a.self:hover { text-decoration: underline; }
:target { scroll-margin-top: 1rem; outline: 2px solid var(--link); outline-offset: .75rem; }
.soft, .source, .stance, .status, footer { color: var(--soft); font-size: .9rem; }
.stance { font-weight: normal; }
.stance::before { content: "· "; }
.caution { padding-left: 1rem; border-left: 3px solid var(--link); }
.voice { margin: 1.25rem 0; padding-left: 1rem; border-left: 3px solid var(--rule); }
.body { margin: .25rem 0; }
.body > :first-child, .voice > h4 { margin-top: 0; }
.host { overflow-wrap: anywhere; }
dt { font-weight: 600; margin-top: .75rem; }
dd { margin: 0; }
code { overflow-wrap: anywhere; }
pre { overflow-x: auto; }
@media print { body { max-width: none; } a { color: inherit; } }
`;
