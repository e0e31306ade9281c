/**
 * Plain text so that Markdown shows it as it is: CommonMark's marks, and those that Obsidian adds (`#tag`, `==`, `%%`,
 * `$`). Spaces at the ends of a line and between words are Markdown's to fold; line breaks stay.
 */
const INLINE = /[\\`*_[\]<>&~|#$^]|(?<=[=%])[=%]|!(?=\[)/g;
/** What begins a heading's underline, a list or a rule. */
const LINE_START = /^(\s*)([-+=]|\d{1,9}(?=[.)]))/gm;

export function escapeMarkdown(text: string): string {
  return text
    .replace(INLINE, '\\$&')
    .replace(LINE_START, (_, indent: string, mark: string) =>
      /\d/.test(mark) ? `${indent}${mark}\\` : `${indent}\\${mark}`,
    );
}

/** On one line, for a heading or a link's text. */
export function escapeMarkdownLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim());
}

/** As a quotation, each line marked. */
export function quoteMarkdown(text: string): string {
  return text.replace(/^/gm, '> ');
}
