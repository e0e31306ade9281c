// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Notebook, type NotebookProps } from '../../components/notebook/notebook.tsx';
import type { Note } from '../../core/note/note.ts';
import { show } from './show.tsx';

const note = (id: string, entryTitle?: string): Note => ({
  id,
  body: `Note ${id}`,
  tags: [],
  target: entryTitle === undefined ? {} : { entryTitle },
  created: '2026-11-20T09:14:00Z',
  modified: '2026-11-20T09:14:00Z',
});

const PROPS: NotebookProps = {
  view: { kind: 'notes', notes: [], total: 0, query: '' },
  actions: { onEdit: async () => ({ ok: true }), onDelete: () => {} },
  onQuery: () => {},
  onExport: () => {},
  onRestore: () => {},
};

describe('the notebook', () => {
  it('puts notes under their entries', async () => {
    const notes = [note('a', 'Levy'), note('b'), note('c', 'Levy')];
    const view = { kind: 'notes', notes, total: 3, query: '' } as const;
    const notebook = await show(<Notebook {...PROPS} view={view} />);
    const groups = [...notebook.root.querySelectorAll('section')].map(
      (group) =>
        `${group.querySelector('h2')?.textContent}: ${group.querySelectorAll('li').length}`,
    );
    expect(groups).toEqual(['Levy: 2', 'On no entry: 1']);
  });

  it('invites a first note where there is none', async () => {
    const notebook = await show(<Notebook {...PROPS} />);
    expect(notebook.text()).toContain('You have no notes yet.');
  });

  it('tells an empty search from an empty notebook', async () => {
    const view = { kind: 'notes', notes: [], total: 3, query: 'badger' } as const;
    const notebook = await show(<Notebook {...PROPS} view={view} />);
    expect(notebook.text()).toContain('No note has “badger” in it.');
  });

  it('never passes off damaged storage as an empty notebook', async () => {
    const notebook = await show(<Notebook {...PROPS} trouble="recovery" />);
    expect(notebook.text()).not.toContain('You have no notes yet.');
    expect(notebook.text()).toContain('Nothing has been overwritten.');
    expect(notebook.buttons()).toContain('Restore a backup');
  });

  it('lets nothing be changed while notes cannot be kept', async () => {
    const view = { kind: 'notes', notes: [note('a')], total: 1, query: '' } as const;
    const notebook = await show(<Notebook {...PROPS} view={view} trouble="newer-database" />);
    expect(notebook.buttons()).toEqual(['Save a copy']);
  });
});
