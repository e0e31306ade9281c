// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { listPageEntries } from '../../components/page/page-entry.ts';
import { Popup, type PopupProps } from '../../components/popup/popup.tsx';
import { show } from './show.tsx';

const LEVY = { pack: 'p', entry: 'levy' };
const REPORT = { pack: 'p', entry: 'report' };
const ENTRIES = listPageEntries([
  { ref: REPORT, title: 'At the Kerb', text: 'his report', index: 0 },
  { ref: LEVY, title: 'Kerbside Levy', text: 'a levy', index: 1 },
  { ref: REPORT, title: 'At the Kerb', text: 'the report', index: 2 },
]);

const PROPS: PopupProps = {
  host: 'news.example',
  access: 'on',
  page: { kind: 'seen', entries: ENTRIES, complete: true },
  onSite: () => {},
  onAllow: () => {},
  onCheckOnce: () => {},
  onOpenEntry: () => {},
  onGoToMention: () => {},
  onOpen: () => {},
};

describe('the popup', () => {
  it('lists the entries of the page in the order of reading, with their mentions counted', async () => {
    const popup = await show(<Popup {...PROPS} />);
    const items = [...popup.root.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(items).toEqual([
      'At the Kerb“his report” · 2 mentions',
      'Kerbside Levy“a levy” · 1 mention',
    ]);
  });

  it('leads to the first mention on the page', async () => {
    const onGoToMention = vi.fn();
    const popup = await show(<Popup {...PROPS} onGoToMention={onGoToMention} />);
    await popup.press('Show “Kerbside Levy” on the page');
    expect(onGoToMention).toHaveBeenCalledWith(1);
  });

  it.each([
    ['on', 'This page has not been looked at.', 'Check this page once'],
    ['off', 'Second Reading is turned off on this site.', 'Check this page once'],
    ['ungranted', 'the browser has not let it in yet', 'Let it in on news.example'],
    ['other', 'has not been allowed to look at this site', 'Always on news.example'],
  ] as const)('says how it stands where access is %s', async (access, words, offered) => {
    const popup = await show(<Popup {...PROPS} access={access} page={{ kind: 'unseen' }} />);
    expect(popup.text()).toContain(words);
    expect(popup.buttons()).toContain(offered);
  });

  it('offers nothing where no extension may look', async () => {
    const popup = await show(<Popup {...PROPS} access="never" page={{ kind: 'unseen' }} />);
    expect(popup.buttons()).toEqual(['Side panel', 'Notebook', 'Library', 'Settings']);
  });

  it('says so where a page was too long to be read to its end', async () => {
    const page = { kind: 'seen', entries: ENTRIES, complete: false } as const;
    const popup = await show(<Popup {...PROPS} page={page} />);
    expect(popup.text()).toContain('Only its first part was looked at.');
  });
});
