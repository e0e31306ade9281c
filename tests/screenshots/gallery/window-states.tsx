import type { ComponentChild } from 'preact';
import { BriefingDocument } from '../../../components/briefing/briefing-document.tsx';
import { BriefingPage } from '../../../components/briefing/briefing-page.tsx';
import { createBriefingWords } from '../../../components/briefing/create-briefing-words.ts';
import { AddPack } from '../../../components/library/add-pack.tsx';
import { Library, type LibraryProps } from '../../../components/library/library.tsx';
import { PackPreview } from '../../../components/library/pack-preview.tsx';
import { PackProblems } from '../../../components/library/pack-problems.tsx';
import { Bin } from '../../../components/notebook/bin.tsx';
import { Notebook, type NotebookProps } from '../../../components/notebook/notebook.tsx';
import { type NotesAround, NotesContext } from '../../../components/notes/notes-context.ts';
import { SettingsPage } from '../../../components/settings/settings-page.tsx';
import { Welcome } from '../../../components/welcome/welcome.tsx';
import { useWords } from '../../../components/words.ts';
import { buildBriefing } from '../../../core/export/briefing.ts';
import { buildPreview } from '../../../core/library/build-preview.ts';
import { parseMarkdown } from '../../../core/pack/parse-markdown.ts';
import { NOTES } from './example-notes.ts';
import { PACK, showEntry } from './shipped-entries.ts';
import type { GalleryState } from './state.ts';

const SIZE = { width: 1100, height: 700 };
const SITES = [
  'thirdsector.co.uk',
  'civilsociety.co.uk',
  'dsc.org.uk',
  'bssec.org.uk',
  'charitytimes.com',
];
const PASSPORT = showEntry('volunteer-passport');

const NOTEBOOK = {
  view: { kind: 'notes', notes: NOTES, total: NOTES.length, words: new Set<string>() },
  tools: {
    query: '',
    order: 'auto',
    onQuery: () => {},
    onOrder: () => {},
    onExport: () => {},
    onBackup: () => {},
    onImport: () => {},
  },
  onNarrow: () => {},
  chosen: new Set<string>(),
  onChoose: () => {},
  chosenBar: {
    onAll: () => {},
    onNone: () => {},
    onExport: () => {},
    onTag: () => {},
    onDelete: () => {},
  },
  editing: undefined,
  onEditing: () => {},
  onNewNote: () => {},
  onBriefing: () => {},
  onBin: () => {},
  actions: {
    onEdit: async () => ({ ok: true }),
    onDelete: () => {},
    listVersions: async () => NOTES.slice(1),
  },
  onGoToPassage: () => {},
} as const satisfies NotebookProps;

const NONE = { kind: 'notes', notes: [], total: 0, words: new Set<string>() } as const;
const FACETS = {
  entries: [{ value: 'volunteer-passport', label: 'Volunteer Passport', count: 2 }],
  packs: [{ value: 'p', label: PACK.title, count: 2 }],
  sites: [{ value: 'thirdsector.co.uk', label: 'thirdsector.co.uk', count: 1 }],
  tags: [{ value: 'follow up', label: 'follow up', count: 1 }],
};
const AROUND: NotesAround = {
  parse: parseMarkdown,
  knownTags: ['follow up', 'volunteers'],
  passages: new Map([[NOTES[0]?.id ?? '', { kind: 'gone', reason: 'quote-gone' }]]),
};
/** With the words on screen, as the page itself has them. */
function Brief() {
  const words = createBriefingWords(useWords());
  const briefing = buildBriefing({
    title: 'Briefing: What became of the passport for volunteers?',
    entries: [PASSPORT],
    notes: NOTES,
    now: '2026-11-24T09:00:00.000Z',
    parse: parseMarkdown,
  });
  return <BriefingDocument briefing={briefing} words={words} />;
}

const inNotes = (content: ComponentChild) => (
  <NotesContext.Provider value={AROUND}>{content}</NotesContext.Provider>
);

const LIBRARY = {
  packs: [
    {
      id: PACK.id,
      title: PACK.title,
      publisher: PACK.publisher.name,
      publisherHost: 'second-reading.example',
      report: PACK.report.title,
      revision: PACK.revision,
      published: PACK.published,
      entries: PACK.entries.length,
      licence: PACK.licence,
      shown: true,
      held: false,
    },
    {
      id: 'https://kerb.example/pack.json',
      title: 'The kerbside review, read again',
      publisher: 'Kerb Watch',
      publisherHost: 'kerb.example',
      report: 'At the Kerb',
      revision: 4,
      published: '2026-03-02',
      entries: 12,
      licence: 'CC-BY-4.0',
      shown: true,
      held: false,
      previous: 3,
      changes: 'seen',
      updates: {
        host: 'kerb.example',
        checked: '2026-03-04T09:12:00Z',
        nextTry: '2026-03-06T08:40:00Z',
        state: {
          kind: 'failing',
          since: '2026-03-05T10:00:00Z',
          times: 2,
          failure: { reason: 'status', status: 404 },
        },
      },
    },
  ],
  onShow: () => {},
  onHold: () => {},
  onStepBack: () => {},
  onMove: () => {},
  onCheck: async () => ({ kind: 'unchanged' }),
  onEvery: () => {},
  onAnswer: () => {},
  onChanges: async () => undefined,
  onRead: () => {},
  onRemove: () => {},
  onFile: () => {},
} as const satisfies LibraryProps;

const page = (name: string, draw: GalleryState['draw']): GalleryState => ({
  name,
  sheet: 'page',
  size: SIZE,
  draw,
});

export const WINDOW_STATES: readonly GalleryState[] = [
  page('notebook-notes', () => <Notebook {...NOTEBOOK} />),
  page('notebook-empty', () => <Notebook {...NOTEBOOK} view={NONE} />),
  page('notebook-many', () =>
    inNotes(
      <Notebook
        {...NOTEBOOK}
        view={{ ...NOTEBOOK.view, total: 240, words: new Set(['checks', 'promises']) }}
        tools={{ ...NOTEBOOK.tools, query: 'chec promi' }}
        filter={{
          filter: { tag: 'follow up' },
          facets: FACETS,
          packTitles: new Map(),
          onFilter: () => {},
        }}
        chosen={new Set([NOTES[1]?.id ?? ''])}
        reminder={{ daysSince: 9, onBackup: () => {}, onLater: () => {} }}
      />,
    ),
  ),
  {
    ...page('notebook-edit', () =>
      inNotes(
        <Notebook
          {...NOTEBOOK}
          editing={NOTES[0]?.id}
          undo={{ count: 3, onUndo: () => {} }}
          newNote={{
            text: 'A **first** thought:\n\n- ask the trustees',
            tags: ['follow up'],
            state: { kind: 'draft-kept' },
            onText: () => {},
            onTags: () => {},
            onSave: () => {},
            onLeave: () => {},
          }}
        />,
      ),
    ),
    press: ['Preview', 'Earlier versions'],
  },
  page('notebook-import', () => (
    <Notebook
      {...NOTEBOOK}
      importing={{
        state: {
          kind: 'review',
          file: 'second-reading-backup-2026-11-24.json',
          format: 'backup',
          added: 12,
          present: 230,
          conflicts: NOTES.map((kept) => ({
            kept,
            incoming: { ...kept, body: 'Said otherwise on another computer.' },
          })),
          leftOut: [],
          more: { packs: 2, drafts: 1 },
        },
        onImport: () => {},
        onClose: () => {},
      }}
    />
  )),
  page('notebook-import-refused', () => (
    <Notebook
      {...NOTEBOOK}
      importing={{
        state: {
          kind: 'refused',
          file: 'notes.json',
          issues: [
            { pointer: '/content/notes/3/note/body', rule: 'is longer than 100000 characters' },
          ],
        },
        onImport: () => {},
        onClose: () => {},
      }}
    />
  )),
  page('notebook-bin', () => (
    <Bin
      notes={NOTES}
      daysLeft={() => 29}
      onRestore={() => {}}
      onPurge={() => {}}
      onBack={() => {}}
    />
  )),
  page('notebook-no-match', () => (
    <Notebook
      {...NOTEBOOK}
      view={{ ...NONE, total: 2 }}
      tools={{ ...NOTEBOOK.tools, query: 'badgers' }}
    />
  )),
  page('notebook-recovery', () => (
    <Notebook
      {...NOTEBOOK}
      view={NONE}
      storage={{
        trouble: 'recovery',
        isEmptyHanded: true,
        onRestore: () => {},
        onTakeAsItStands: () => {},
      }}
    />
  )),
  page('briefing', () => (
    <BriefingPage
      by="article"
      onBy={() => {}}
      title="Briefing: What became of the passport for volunteers?"
      onTitle={() => {}}
      articles={[{ key: 'a', label: 'What became of the passport for volunteers?' }]}
      article="a"
      onArticle={() => {}}
      entries={[]}
      isChosen={() => false}
      onEntry={() => {}}
      knownTags={[]}
      tags={[]}
      onTags={() => {}}
      days={{ from: '', to: '' }}
      onDays={() => {}}
      withNotes
      onWithNotes={() => {}}
      document={<Brief />}
      onCopy={async () => true}
      onSave={() => {}}
      onPrint={() => {}}
    />
  )),
  page('briefing-entries', () => (
    <BriefingPage
      by="entries"
      onBy={() => {}}
      title="Briefing"
      onTitle={() => {}}
      articles={[]}
      article={undefined}
      onArticle={() => {}}
      entries={PACK.entries.map(({ id, title }) => ({ ref: { pack: PACK.id, entry: id }, title }))}
      isChosen={({ entry }) => entry === 'volunteer-passport'}
      onEntry={() => {}}
      knownTags={[]}
      tags={[]}
      onTags={() => {}}
      days={{ from: '', to: '' }}
      onDays={() => {}}
      withNotes={false}
      onWithNotes={() => {}}
      document={undefined}
      onCopy={async () => true}
      onSave={() => {}}
      onPrint={() => {}}
    />
  )),
  page('library-packs', () => <Library {...LIBRARY} />),
  page('library-preview', () => (
    <Library {...LIBRARY}>
      <PackPreview
        preview={buildPreview({
          pack: PACK,
          bytes: 412_000,
          digest: '',
          verified: false,
          address: { url: PACK.id, host: 'second-reading.example' },
          parse: parseMarkdown,
        })}
        busy={false}
        onKeep={() => {}}
        onCancel={() => {}}
        onCopy={async () => true}
      />
    </Library>
  )),
  page('library-refused', () => (
    <Library {...LIBRARY} removed={{ title: 'The kerbside review, read again', onUndo: () => {} }}>
      <AddPack busy={false} onAddress={() => {}} onFile={() => {}} />
      <PackProblems
        reason="It is not a proper pack."
        problems={['/entries/3/forms/0/text is longer than 120 characters', '/revision is missing']}
      />
    </Library>
  )),
  page('welcome', () => (
    <Welcome
      sites={SITES.map((host, index) => ({ host, on: index < 3 }))}
      onAllow={() => {}}
      keys={{ next: 'Alt+Shift+K', previous: 'Alt+Shift+J' }}
    />
  )),
  page('settings', () => (
    <SettingsPage
      preferences={{
        theme: 'system',
        textSize: 100,
        highlight: 'both',
        show: 'first',
        openDelay: 150,
      }}
      onPreference={() => {}}
      sites={[
        ...SITES.map((host) => ({ host, on: host !== 'dsc.org.uk', added: false })),
        { host: 'www.theguardian.com', on: true, added: true },
      ]}
      onSite={() => {}}
      onForgetSite={() => {}}
      hidden={[
        {
          rule: { ref: PASSPORT.ref, form: 'the scheme', host: 'dsc.org.uk' },
          title: PASSPORT.title,
        },
        { rule: { ref: PASSPORT.ref }, title: PASSPORT.title },
      ]}
      onUnhide={() => {}}
      shortcuts={[
        { command: 'next-mention', keys: 'Alt+Shift+K' },
        { command: 'previous-mention', keys: 'Alt+Shift+J' },
        { command: 'open-panel', keys: '' },
      ]}
      onChangeShortcuts={() => {}}
      storage={{ persistent: false, used: 1_840_000 }}
      onAskPersistent={() => {}}
      onBackup={() => {}}
      onRestoreFile={() => {}}
      requests={[
        {
          at: '2026-11-20T06:00:00Z',
          address: 'https://commentary.example/kerbside/pack.json',
          result: '304',
        },
      ]}
      version="0.1.0"
      licences={[
        { name: 'Preact', licence: 'MIT' },
        { name: 'Source Serif 4', licence: 'OFL-1.1' },
      ]}
    />
  )),
];
