/** Notes that a reader might have written. */
import type { Note } from '../../../core/note/note.ts';

export const NOTES: readonly Note[] = [
  {
    id: '0d6f1c1e-8a52-4d2f-9f3e-1a6c5b7d9e01',
    body: 'Ask Priya whether our own checks carry over from the hospice.\nIf not, this would have spared us a month.',
    tags: ['volunteers', 'follow up'],
    target: {
      entry: {
        pack: 'https://second-reading.example/packs/levelling-up-our-communities.json',
        entry: 'volunteer-passport',
      },
      entryTitle: 'Volunteer Passport',
      page: {
        url: 'https://www.thirdsector.co.uk/what-became-of-the-passport/article/1700000',
        canonicalUrl: 'https://www.thirdsector.co.uk/what-became-of-the-passport/article/1700000',
        title: 'What became of the passport for volunteers?',
      },
      quote: {
        type: 'TextQuoteSelector',
        exact: 'a passport for volunteers',
        prefix: 'ministers once praised ',
        suffix: ' that would carry',
      },
    },
    created: '2026-11-20T09:14:00Z',
    modified: '2026-11-20T09:14:00Z',
  },
  {
    id: '0d6f1c1e-8a52-4d2f-9f3e-1a6c5b7d9e02',
    body: 'Rejected in 2022, and still asked for.',
    tags: [],
    target: {
      entryTitle: 'Volunteer Passport',
      page: {
        url: 'https://www.civilsociety.co.uk/voices/a-second-look.html',
        canonicalUrl: 'https://www.civilsociety.co.uk/voices/a-second-look.html',
        title: 'A second look at old promises',
      },
    },
    created: '2026-11-18T17:02:00Z',
    modified: '2026-11-19T08:30:00Z',
  },
];
