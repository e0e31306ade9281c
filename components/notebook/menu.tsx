/** A button that unfolds others beneath it; Esc and leaving it fold them again. */
import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../icon.tsx';

export interface MenuProps {
  readonly icon: IconNode;
  readonly label: string;
  readonly items: readonly { readonly label: string; readonly onChoose: () => void }[];
  readonly children?: ComponentChildren;
}

export function Menu({ icon, label, items, children }: MenuProps) {
  const root = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (root.current) root.current.open = false;
  };
  return (
    <details
      class="menu"
      ref={root}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !root.current?.open) return;
        close();
        root.current.querySelector('summary')?.focus();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !root.current?.contains(relatedTarget)) close();
      }}
    >
      <summary class="button">
        <Icon of={icon} />
        {label}
      </summary>
      <div class="menu__items">
        {children}
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            class="button button--quiet menu__item"
            onClick={() => {
              close();
              item.onChoose();
            }}
          >
            {item.label}
          </button>
        ))}
      </div>
    </details>
  );
}
