/** Draws a component with the shipped words, and finds what is on screen as a reader would: by role and name. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { WordsContext } from '../../components/words.ts';
import { readMessages } from './read-messages.ts';
import { createTestWords } from './test-words.ts';

const words = await createTestWords(await readMessages());

export interface Shown {
  readonly root: HTMLElement;
  /** The text on screen, spaces and line ends as one space. */
  text(): string;
  button(name: string): HTMLButtonElement;
  /** Names of all buttons, in order. */
  buttons(): readonly string[];
  press(name: string): Promise<void>;
  field(): HTMLTextAreaElement;
  type(text: string): Promise<void>;
  key(target: Element | Document, key: string, more?: KeyboardEventInit): Promise<void>;
  again(content: ComponentChild): Promise<void>;
}

/** Draws at once and lets no effect run: what a reader meets in the first instants. Gives a way to take it down. */
export function drawBare(content: ComponentChild): () => void {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<WordsContext.Provider value={words}>{content}</WordsContext.Provider>, root);
  return () => render(null, root);
}

export async function show(content: ComponentChild): Promise<Shown> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const draw = (child: ComponentChild) =>
    act(() => render(<WordsContext.Provider value={words}>{child}</WordsContext.Provider>, root));
  await draw(content);

  const all = () => [...root.querySelectorAll('button')];
  const button = (name: string) => {
    const found = all().find((one) => nameOf(one) === name);
    if (found === undefined) throw new Error(`No button “${name}” among ${all().map(nameOf)}`);
    return found;
  };
  const field = () => {
    const found = root.querySelector('textarea');
    if (found === null) throw new Error('No field to write in');
    return found;
  };
  return {
    root,
    button,
    field,
    text: () => squeeze(root.textContent),
    buttons: () => all().map(nameOf),
    press: (name) => act(async () => button(name).click()),
    type: (text) =>
      act(() => {
        field().value = text;
        field().dispatchEvent(new Event('input', { bubbles: true }));
      }),
    key: (target, key, more = {}) =>
      act(() => {
        target.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
        );
      }),
    again: draw,
  };
}

function nameOf(button: Element): string {
  return button.getAttribute('aria-label') ?? squeeze(button.textContent);
}

function squeeze(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
