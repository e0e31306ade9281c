// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '../../components/card/card.tsx';
import type { CardView } from '../../components/card/card-view.ts';
import type { Quotation } from '../../core/export/quotation.ts';
import type { Hidden } from '../../core/pack/hidden.ts';
import { ENTRY } from './example-entry.ts';
import { drawBare, show } from './show.tsx';

const MENTION = {
  text: 'the levy',
  form: 'the Levy',
  host: 'news.example',
  why: { rule: 'back-reference', antecedent: 'Kerbside Levy' },
} as const;

const VIEW = {
  kind: 'entry',
  entry: ENTRY,
  mention: MENTION,
  notes: { kind: 'notes', notes: [] },
  editor: { text: '', state: { kind: 'idle' } },
} as const satisfies CardView;

function cardProps(view: CardView, more: Partial<CardProps> = {}): CardProps {
  return {
    view,
    pinned: false,
    onPin: () => {},
    onClose: () => {},
    onOpenInPanel: () => {},
    onBack: () => {},
    onOpenRelated: () => {},
    onCopy: async () => true,
    onHide: () => {},
    onUnhide: () => {},
    onNoteText: () => {},
    onNoteSave: () => {},
    ...more,
  };
}

const showCard = (view: CardView, more: Partial<CardProps> = {}) =>
  show(<Card {...cardProps(view, more)} />);

describe('the card', () => {
  it('says what the entry is, and why the words on the page counted', async () => {
    const card = await showCard(VIEW);
    expect(card.root.querySelector('h1')?.textContent).toBe('Kerbside Levy');
    expect(card.text()).toContain('“the levy” points back to “Kerbside Levy”.');
  });

  it('keeps its order: proposal, critique, what happened since, sources, related, notes', async () => {
    const card = await showCard(VIEW);
    const headings = [...card.root.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(headings).toEqual([
      'What is proposed',
      'What was said of it',
      'What happened since',
      'Sources',
      'Related',
      'My notes',
    ]);
  });

  it('gives the lead voice in full and folds the others to name, date and stance', async () => {
    const card = await showCard(VIEW);
    expect(card.root.querySelector('.voice--lead')?.textContent).toContain('It forgets buses.');
    const folded = card.root.querySelector('details');
    expect(folded?.open).toBe(false);
    expect(folded?.querySelector('summary')?.textContent).toBe('Bus UsersNo dateMixed');
  });

  it('says a stance in words, not by colour alone', async () => {
    const card = await showCard(VIEW);
    const pills = [...card.root.querySelectorAll('.voice .pill')].map((pill) => pill.textContent);
    expect(pills).toEqual(['Critical', 'Mixed']);
  });

  it.each([
    ['2020', '2020'],
    ['2020-09', 'September 2020'],
    ['2020-09-24', '24 September 2020'],
  ])('writes the date %s as %s, never more exact than it is', async (date, written) => {
    const [lead] = ENTRY.critiques;
    const critiques = lead === undefined ? [] : [{ ...lead, date }];
    const card = await showCard({ ...VIEW, entry: { ...ENTRY, critiques } });
    expect(card.root.querySelector('.voice time')?.textContent).toBe(written);
  });

  it('says so where no criticism and no outcome was found', async () => {
    const card = await showCard({ ...VIEW, entry: { ...ENTRY, critiques: [], outcomes: [] } });
    expect(card.text()).toContain('No criticism of this was found.');
    expect(card.text()).toContain('Nothing was found about what happened since.');
  });

  it('opens sources apart, without telling them where the reader came from', async () => {
    const card = await showCard(VIEW);
    const links = [...card.root.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.rel).toBe('noopener noreferrer');
      expect(link.target).toBe('_blank');
      expect(link.parentElement?.textContent).toContain(new URL(link.href).host);
    }
  });

  it('shows the title while it loads, and says what is wrong where there is nothing', async () => {
    const card = await showCard({ kind: 'loading', title: 'Kerbside Levy' });
    expect(card.text()).toContain('Kerbside Levy');
    await card.again(<Card {...cardProps({ kind: 'unavailable', reason: 'not-found' })} />);
    expect(card.text()).toContain('no longer on this computer');
  });

  it('copies a voice with its citation, and says whether that worked', async () => {
    const copied: Quotation[] = [];
    const card = await showCard(VIEW, {
      onCopy: async (quotation) => copied.push(quotation) === 1,
    });
    await card.press('Copy with citation Jo Walker, Pavement Society');
    expect(card.text()).toContain('Copied');
    expect(copied[0]?.text).toBe(
      'It forgets buses.\n\n— Jo Walker, Pavement Society, September 2020, on “Kerbside Levy”, as put by ' +
        'The Pavement in “The kerb, read again”, revision 3 (CC-BY-4.0).\n' +
        'A reply to the kerbside review https://reply.example/s1\n',
    );
    await card.press('Copy with citation Bus Users');
    expect(card.text()).toContain('Could not copy');
  });

  it('offers to leave the form or the entry alone, here or everywhere', async () => {
    const hidden: Hidden[] = [];
    const card = await showCard(VIEW, { onHide: (rule) => hidden.push(rule) });
    for (const choice of [
      'The words “the Levy” on news.example',
      '“Kerbside Levy” on news.example',
      '“Kerbside Levy” on every site',
    ]) {
      await card.press('Not this');
      await card.press(choice);
    }
    const { ref } = ENTRY;
    expect(hidden).toEqual([
      { ref, form: 'the Levy', host: 'news.example' },
      { ref, host: 'news.example' },
      { ref },
    ]);
  });

  it('lets what was left alone be taken back in the same place', async () => {
    const onUnhide = vi.fn();
    const rule = { ref: ENTRY.ref };
    const card = await showCard({ ...VIEW, hidden: rule }, { onUnhide });
    await card.press('Undo');
    expect(onUnhide).toHaveBeenCalledWith(rule);
  });

  it('has nothing to leave alone on a related entry, and a way back', async () => {
    const { mention: _, ...rest } = VIEW;
    const onBack = vi.fn();
    const card = await showCard({ ...rest, backTo: 'Parking Districts' }, { onBack });
    expect(card.buttons()).not.toContain('Not this');
    await card.press('Back to Parking Districts');
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('destroys nothing: no note can be changed or deleted in it', async () => {
    const note = { id: 'n', body: 'Mine.', tags: [], target: {}, created: NOON, modified: NOON };
    const card = await showCard({ ...VIEW, notes: { kind: 'notes', notes: [note] } });
    expect(card.text()).toContain('Mine.');
    expect(card.buttons()).not.toContain('Delete');
    expect(card.buttons()).not.toContain('Edit');
  });
});

const NOON = '2026-11-20T12:00:00Z';

describe('the card by keyboard', () => {
  it('closes on Esc', async () => {
    const onClose = vi.fn();
    const card = await showCard(VIEW, { onClose });
    await card.key(document, 'Escape');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('hears Esc as soon as it is drawn, before anything that waits for a frame', () => {
    const onClose = vi.fn();
    const takeDown = drawBare(<Card {...cardProps(VIEW, { onClose })} />);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(onClose).toHaveBeenCalledOnce();
    takeDown();
  });

  it('closes the choices of “Not this” first, and gives focus back', async () => {
    const onClose = vi.fn();
    const card = await showCard(VIEW, { onClose });
    await card.press('Not this');
    expect(document.activeElement?.textContent).toContain('The words');
    await card.key(document.activeElement ?? document, 'Escape');
    expect(onClose).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(card.button('Not this'));
  });

  it('moves focus to the title when asked, and not when the pointer brings another entry', async () => {
    const card = await showCard(VIEW, { focus: 1 });
    expect(document.activeElement?.textContent).toBe('Kerbside Levy');
    card.button('Close').focus();
    const other = { ...ENTRY, ref: { ...ENTRY.ref, entry: 'other' }, title: 'Other' };
    await card.again(<Card {...cardProps({ ...VIEW, entry: other }, { focus: 1 })} />);
    expect(document.activeElement).toBe(card.button('Close'));
  });

  it('follows a related entry that was opened from inside with focus on its title', async () => {
    const card = await showCard(VIEW);
    await card.press('Parking Districts');
    const other = { ...ENTRY, ref: { ...ENTRY.ref, entry: 'other' }, title: 'Parking Districts' };
    const { mention: _, ...rest } = VIEW;
    await card.again(<Card {...cardProps({ ...rest, entry: other, backTo: ENTRY.title })} />);
    expect(document.activeElement?.tagName).toBe('H1');
    expect(document.activeElement?.textContent).toBe('Parking Districts');
  });
});
