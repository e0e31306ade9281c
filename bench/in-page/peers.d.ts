/** The peers' packages are installed apart (`bench/peers`); what is used of them, in types. */
declare module 'peer:mark.js/dist/mark.es6.js' {
  interface MarkOptions {
    readonly acrossElements?: boolean;
    readonly separateWordSearch?: boolean;
    readonly accuracy?: 'exactly' | 'partially';
    readonly each?: () => void;
  }
  export default class Mark {
    constructor(context: Element);
    mark(words: readonly string[], options: MarkOptions): void;
    markRegExp(pattern: RegExp, options: MarkOptions): void;
  }
}
declare module 'peer:advanced-mark.js/dist/mark.es6.js' {
  export { default } from 'peer:mark.js/dist/mark.es6.js';
}
declare module 'peer:findandreplacedomtext/src/findAndReplaceDOMText.js' {
  export default function findAndReplaceDOMText(
    node: Element,
    options: { readonly find: RegExp; readonly wrap: string; readonly preset?: 'prose' },
  ): { readonly reverts: readonly unknown[] };
}
declare module 'peer:ahocorasick/src/main.js' {
  export default class AhoCorasick {
    constructor(words: readonly string[]);
    search(text: string): readonly unknown[];
  }
}
declare module 'peer:modern-ahocorasick/dist/index.js' {
  export default class AhoCorasick {
    constructor(words: readonly string[]);
    search(text: string): readonly unknown[];
  }
}
declare module 'peer:@monyone/aho-corasick/dist/fast.mjs' {
  export class AhoCorasick {
    constructor(words: readonly string[]);
    matchInText(text: string): readonly unknown[];
  }
}
declare module 'peer:dom-anchor-text-quote/lib/index.js' {
  export function toRange(root: Element, selector: { readonly exact: string }): Range | null;
}
