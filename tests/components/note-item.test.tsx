// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { type NoteActions, NoteItem } from '../../components/notes/note-item.tsx';
import type { Note } from '../../core/note/note.ts';
import { show } from './show.tsx';

const NOTE: Note = {
  id: 'n1',
  body: 'First line.\n<b>Second</b>',
  tags: ['follow up'],
  target: {
    page: {
      url: 'https://news.example/a',
      canonicalUrl: 'https://news.example/a',
      title: 'An article',
    },
    quote: { type: 'TextQuoteSelector', exact: 'the levy', prefix: '', suffix: '' },
  },
  created: '2026-11-20T09:14:00Z',
  modified: '2026-11-20T09:14:00Z',
};

const ACTIONS: NoteActions = { onEdit: async () => ({ ok: true }), onDelete: () => {} };

describe('a note', () => {
  it('shows what was written as it was written, the quote and the page', async () => {
    const note = await show(<NoteItem note={NOTE} />);
    expect(note.root.querySelector('.note__body')?.textContent).toBe(NOTE.body);
    expect(note.root.querySelector('b')).toBeNull();
    expect(note.text()).toContain('the levy');
    expect(note.root.querySelector('a')?.href).toBe('https://news.example/a');
  });

  it('makes no link of a page that is not on the web', async () => {
    const page = { url: 'javascript:alert(1)', canonicalUrl: '', title: 'Trap' };
    const note = await show(<NoteItem note={{ ...NOTE, target: { page } }} />);
    expect(note.root.querySelector('a')).toBeNull();
  });

  it('is changed in place and closes when the change was saved', async () => {
    const onEdit = vi.fn(async () => ({ ok: true }) as const);
    const note = await show(<NoteItem note={NOTE} actions={{ ...ACTIONS, onEdit }} />);
    await note.press('Edit');
    await note.type('Better.');
    await note.press('Save change');
    expect(onEdit).toHaveBeenCalledWith('n1', { body: 'Better.', tags: ['follow up'] });
    expect(note.root.querySelector('textarea')).toBeNull();
  });

  it('keeps a change that could not be saved, and says why', async () => {
    const onEdit = async () => ({ ok: false, reason: 'refused' }) as const;
    const note = await show(<NoteItem note={NOTE} actions={{ ...ACTIONS, onEdit }} />);
    await note.press('Edit');
    await note.type('Better.');
    await note.press('Save change');
    expect(note.field().value).toBe('Better.');
    expect(note.text()).toContain('Not saved: the browser does not let Second Reading keep');
  });

  it('goes to its passage where it has one', async () => {
    const onGoToPassage = vi.fn();
    const note = await show(<NoteItem note={NOTE} onGoToPassage={onGoToPassage} />);
    await note.press('Go to the passage');
    expect(onGoToPassage).toHaveBeenCalledWith(NOTE);
  });
});
