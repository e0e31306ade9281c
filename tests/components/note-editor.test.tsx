// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { EditorState } from '../../components/notes/editor-status.tsx';
import { NoteEditor, type NoteEditorProps } from '../../components/notes/note-editor.tsx';
import { show } from './show.tsx';

const PROPS: NoteEditorProps = {
  text: 'Ask Priya.',
  state: { kind: 'idle' },
  onText: () => {},
  onSave: () => {},
};

describe('the field for a note', () => {
  it.each([{ ctrlKey: true }, { metaKey: true }])('saves on Enter with %o', async (modifier) => {
    const onSave = vi.fn();
    const editor = await show(<NoteEditor {...PROPS} onSave={onSave} />);
    await editor.key(editor.field(), 'Enter', modifier);
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('makes a new line on Enter alone', async () => {
    const onSave = vi.fn();
    const editor = await show(<NoteEditor {...PROPS} onSave={onSave} />);
    await editor.key(editor.field(), 'Enter');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('tells each change of its text and keeps none to itself', async () => {
    const onText = vi.fn();
    const editor = await show(<NoteEditor {...PROPS} onText={onText} />);
    await editor.type('Ask Priya and Sam.');
    expect(onText).toHaveBeenCalledWith('Ask Priya and Sam.');
  });

  it('saves nothing but words, and nothing twice', async () => {
    const onSave = vi.fn();
    const editor = await show(<NoteEditor {...PROPS} text={' \n'} onSave={onSave} />);
    await editor.key(editor.field(), 'Enter', { ctrlKey: true });
    expect(editor.button('Save note').disabled).toBe(true);
    await editor.again(<NoteEditor {...PROPS} state={{ kind: 'saving' }} onSave={onSave} />);
    await editor.key(editor.field(), 'Enter', { ctrlKey: true });
    expect(onSave).not.toHaveBeenCalled();
  });

  it.each<[EditorState, string]>([
    [{ kind: 'idle' }, ''],
    [{ kind: 'draft-kept' }, ''],
    [{ kind: 'saving' }, 'Saving…'],
    [{ kind: 'saved' }, 'Saved'],
    [
      { kind: 'failed', reason: 'quota' },
      'Not saved: this computer has no room left for it. Your text is still here.',
    ],
  ])('announces %o as “%s”', async (state, announced) => {
    const editor = await show(<NoteEditor {...PROPS} state={state} />);
    expect(editor.root.querySelector('[role=status]')?.textContent?.trim()).toBe(announced);
  });

  it('keeps the text when it could not be saved, and offers to try again', async () => {
    const onSave = vi.fn();
    const failed = { kind: 'failed', reason: 'timeout' } as const;
    const editor = await show(<NoteEditor {...PROPS} state={failed} onSave={onSave} />);
    expect(editor.field().value).toBe('Ask Priya.');
    await editor.press('Try again');
    expect(onSave).toHaveBeenCalledOnce();
  });
});
