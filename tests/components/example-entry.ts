/** A small entry with one of everything, for tests to change. */
import type { CitationView, EntryView } from '../../core/pack/entry-view.ts';

const cite = (id: string, host: string, title: string): CitationView => ({
  host,
  source: { id, title, url: `https://${host}/${id}` },
});

const REPLY = cite('s1', 'reply.example', 'A reply to the kerbside review');
const LAW = cite('s2', 'law.example', 'The Kerbs Act');

export const ENTRY: EntryView = {
  ref: { pack: 'https://commentary.example/pack.json', entry: 'kerbside-levy' },
  kind: 'proposal',
  title: 'Kerbside Levy',
  proposal: 'A charge on parking that would pay for pavements.',
  critiques: [
    {
      name: 'Jo Walker',
      organisation: 'Pavement Society',
      lead: true,
      date: '2020-09',
      stance: 'critical',
      citation: REPLY,
      body: [{ tag: 'p', children: ['It ', { tag: 'em', children: ['forgets'] }, ' buses.'] }],
    },
    {
      organisation: 'Bus Users',
      lead: false,
      stance: 'mixed',
      confidence: 'low',
      citation: REPLY,
      body: [{ tag: 'p', children: ['Good in parts.'] }],
    },
  ],
  outcomes: [
    {
      date: '2022-02-02',
      text: 'Ministers said no.',
      status: 'rejected',
      confidence: 'high',
      citation: LAW,
    },
    {
      date: '2021',
      text: 'A pilot was promised.',
      status: 'open',
      confidence: 'medium',
      citation: LAW,
    },
  ],
  sources: [REPLY, LAW],
  related: [
    {
      ref: { pack: 'https://commentary.example/pack.json', entry: 'parking-districts' },
      title: 'Parking Districts',
    },
  ],
  pack: {
    title: 'The kerb, read again',
    publisher: 'The Pavement',
    revision: 3,
    published: '2026-11-02',
    licence: 'CC-BY-4.0',
    report: { title: 'At the Kerb', author: 'A. Walker', date: '2020-09-24' },
  },
};
