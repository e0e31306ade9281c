/** A part of a page, named by its heading for the eye and for a screen reader alike. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface SectionProps {
  readonly heading: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function Section({ heading, class: name = '', children }: SectionProps) {
  const id = useId();
  return (
    <section class={`section ${name}`.trimEnd()} aria-labelledby={id}>
      <h2 id={id} class="section__heading">
        {heading}
      </h2>
      {children}
    </section>
  );
}
