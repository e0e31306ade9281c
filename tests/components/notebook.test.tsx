// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Notebook, type NotebookProps } from '../../components/notebook/notebook.tsx';
import type { NoteActions } from '../../components/notes/note-item.tsx';
import type { Note } from '../../core/note/note.ts';
import { show } from './show.tsx';

const note = (id: string, entryTitle?: string): Note => ({
  id,
  body: `Note ${id}`,
  tags: [],
  target: entryTitle === undefined ? {} : { entryTitle },
  created: '2026-11-20T09:14:00.000Z',
  modified: '2026-11-20T09:14:00.000Z',
});

const NONE: ReadonlySet<string> = new Set();
const ACTIONS: NoteActions = { onEdit: async () => ({ ok: true }), onDelete: () => {} };

const PROPS: NotebookProps = {
  view: { kind: 'notes', notes: [], total: 0, words: NONE },
  tools: { query: '', order: 'auto', onQuery() {}, onOrder() {}, onExport() {} },
  onNarrow() {},
  chosen: NONE,
  onChoose() {},
  chosenBar: { onAll() {}, onNone() {}, onExport() {} },
  editing: undefined,
  onEditing() {},
  onBriefing() {},
  onBin() {},
  actions: ACTIONS,
};

const listing = (...notes: readonly Note[]) =>
  ({ kind: 'notes', notes, total: notes.length, words: NONE }) as const;

describe('the notebook', () => {
  it('names the entry of each note', async () => {
    const view = listing(note('a', 'Levy'), note('b'));
    const notebook = await show(<Notebook {...PROPS} view={view} />);
    const rows = [...notebook.root.querySelectorAll('article')].map((row) => row.textContent);
    expect(rows.length).toBe(2);
    expect(rows[0]).toContain('Levy');
    expect(rows[0]).toContain('Note a');
  });

  it('draws only what is near the window of ten thousand notes', async () => {
    const notes = Array.from({ length: 10_000 }, (_, at) => note(String(at)));
    const notebook = await show(<Notebook {...PROPS} view={listing(...notes)} />);
    const rows = notebook.root.querySelectorAll('article');
    expect(rows.length).toBeLessThan(100);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('10000');
  });

  it('invites a first note where there is none', async () => {
    const notebook = await show(<Notebook {...PROPS} />);
    expect(notebook.text()).toContain('You have no notes yet.');
  });

  it('tells an empty search from an empty notebook', async () => {
    const tools = { ...PROPS.tools, query: 'badger' };
    const view = { ...listing(), total: 3 };
    const notebook = await show(<Notebook {...PROPS} view={view} tools={tools} />);
    expect(notebook.text()).toContain('No note has “badger” in it.');
  });

  it('never passes off damaged storage as an empty notebook', async () => {
    const onTakeAsItStands = vi.fn();
    const storage = {
      trouble: 'recovery',
      isEmptyHanded: false,
      onRestore() {},
      onTakeAsItStands,
    } as const;
    const notebook = await show(<Notebook {...PROPS} storage={storage} />);
    expect(notebook.text()).not.toContain('You have no notes yet.');
    expect(notebook.text()).toContain('Nothing has been overwritten.');
    expect(notebook.buttons()).toContain('Restore a backup');
    await notebook.press('Go on with what is here');
    expect(onTakeAsItStands).not.toHaveBeenCalled();
    await notebook.press('Press again to go on without the missing notes');
    expect(onTakeAsItStands).toHaveBeenCalledOnce();
  });

  it('lets nothing be changed while notes cannot be kept', async () => {
    const notebook = await show(
      <Notebook {...PROPS} view={listing(note('a'))} actions={undefined} />,
    );
    const { text } = notebook;
    expect(text()).toContain('Note a');
    for (const name of ['Edit', 'Delete', 'New note', 'Bring in']) {
      expect(notebook.buttons()).not.toContain(name);
    }
  });

  it('is worked by keys: Enter changes a note, Space chooses it, Delete lays it into the bin', async () => {
    const [onEditing, onChoose, onDelete] = [vi.fn(), vi.fn(), vi.fn()];
    const notebook = await show(
      <Notebook
        {...PROPS}
        view={listing(note('a'), note('b'))}
        onEditing={onEditing}
        onChoose={onChoose}
        actions={{ ...ACTIONS, onDelete }}
      />,
    );
    const row = () => notebook.root.querySelector('article[tabindex="0"]') ?? document.body;
    await notebook.key(row(), 'Enter');
    expect(onEditing).toHaveBeenLastCalledWith('a');
    await notebook.key(row(), 'ArrowDown');
    await notebook.key(row(), ' ');
    expect(onChoose).toHaveBeenLastCalledWith('b');
    await notebook.key(row(), 'Delete');
    expect(onDelete).toHaveBeenLastCalledWith('b');
  });

  it('leaves the keys of a field to the field', async () => {
    const onDelete = vi.fn();
    const notebook = await show(
      <Notebook
        {...PROPS}
        view={listing(note('a'))}
        editing="a"
        actions={{ ...ACTIONS, onDelete }}
      />,
    );
    await notebook.key(notebook.field(), 'Delete');
    expect(onDelete).not.toHaveBeenCalled();
  });
});
