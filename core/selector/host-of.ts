/** The host of an address of the web, without `www.`; undefined for any other address. */
export function hostOf(url: string): string | undefined {
  const [, host] = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i.exec(url) ?? [];
  return host?.toLowerCase();
}
