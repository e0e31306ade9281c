/** One Lucide icon, for the eye only: what it means is always said in words beside it or in the control's label. */
import type { IconNode } from 'lucide';
import { h } from 'preact';

export function Icon({ of }: { readonly of: IconNode }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {of.map(([tag, attributes], index) => h(tag, { key: index, ...attributes }))}
    </svg>
  );
}
