/** A link that leaves the extension: `https:` only, opened apart, telling the other side nothing, its host in view. */
import type { ComponentChildren } from 'preact';

export interface OutsideLinkProps {
  readonly href: string;
  /** In punycode. */
  readonly host: string;
  readonly children: ComponentChildren;
}

export function OutsideLink({ href, host, children }: OutsideLinkProps) {
  if (!href.startsWith('https://')) return <span>{children}</span>;
  return (
    <span class="outside-link">
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>{' '}
      <span class="outside-link__host">{host}</span>
    </span>
  );
}
