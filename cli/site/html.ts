/** HTML as a template: what is put in is text and gets escaped, unless it came from a template itself. */
import { escapeHtml } from '../../core/export/markdown-to-html.ts';

export interface Html {
  readonly html: string;
}

type Part = string | number | Html | undefined | readonly (Html | undefined)[];

/** `undefined` is left out; a list is put in without anything between. Attributes must stand in double quotes. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const pieces = texts.map((text, at) => text + toHtml(parts[at]));
  return { html: pieces.join('') };
}

/** What is HTML already, as the rendering of a Markdown tree. */
export function trusted(markup: string): Html {
  return { html: markup };
}

function toHtml(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map((each) => each?.html ?? '').join('');
}
