/**
 * A text as a URI, for standards that ask for one. Browsers write addresses that are none: they leave `|`, `^` and
 * others as they are. Undefined where no address can be made of it.
 * @see https://www.rfc-editor.org/rfc/rfc3986#appendix-A
 */
const NOT_ALLOWED = /%(?![\da-f]{2})|[^\w.~!$&'()*+,;=:@/?#%-]/giu;
const LONE_SURROGATE = /\p{Cs}/gu;

const SCHEME = '[a-z][a-z\\d+.-]*';
const AUTHORITY = '//(?:[^/?#@]*@)?[^/?#:@]*(?::\\d*)?(?=[/?#]|$)';
const URI = new RegExp(`^${SCHEME}:(?:${AUTHORITY}|(?!//))[^?#]*(?:\\?[^#]*)?(?:#[^#]*)?$`, 'i');

export function toUri(text: string): string | undefined {
  const encoded = text.replace(LONE_SURROGATE, '\uFFFD').replace(NOT_ALLOWED, encodeURIComponent);
  return URI.test(encoded) ? encoded : undefined;
}
