import { Library, type LibraryProps } from '../../../components/library/library.tsx';
import { Notebook, type NotebookProps } from '../../../components/notebook/notebook.tsx';
import { SettingsPage } from '../../../components/settings/settings-page.tsx';
import { Welcome } from '../../../components/welcome/welcome.tsx';
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
  view: { kind: 'notes', notes: NOTES, total: NOTES.length, query: '' },
  actions: { onEdit: async () => ({ ok: true }), onDelete: () => {} },
  onGoToPassage: () => {},
  onQuery: () => {},
  onExport: () => {},
  onRestore: () => {},
} as const satisfies NotebookProps;

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
    },
  ],
  onShow: () => {},
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
  page('notebook-empty', () => (
    <Notebook {...NOTEBOOK} view={{ kind: 'notes', notes: [], total: 0, query: '' }} />
  )),
  page('notebook-no-match', () => (
    <Notebook {...NOTEBOOK} view={{ kind: 'notes', notes: [], total: 2, query: 'badgers' }} />
  )),
  page('notebook-recovery', () => (
    <Notebook
      {...NOTEBOOK}
      view={{ kind: 'notes', notes: [], total: 0, query: '' }}
      trouble="recovery"
    />
  )),
  page('library-packs', () => <Library {...LIBRARY} />),
  page('library-refused', () => (
    <Library
      {...LIBRARY}
      removed={{ title: 'The kerbside review, read again', onUndo: () => {} }}
      problems={['entries[3].forms[0].text: is longer than 120 characters', 'revision: is missing']}
    />
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
