/** Annotations that break a rule of the standard, each one rule: a check that lets one through is no check. */
import { CONTEXT } from '../../core/export/web-annotation.ts';

const whole = {
  '@context': CONTEXT,
  id: 'urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e',
  type: 'Annotation',
  created: '2026-03-01T10:00:00.000Z',
  body: [{ type: 'TextualBody', value: 'Who pays?' }],
  target: [{ id: 'https://news.example/levy' }],
};

const { target: _target, ...withoutTarget } = whole;
const { '@context': _context, ...withoutContext } = whole;
const { id: _id, ...withoutId } = whole;

export const BROKEN: readonly { readonly what: string; readonly annotation: unknown }[] = [
  { what: 'has no context', annotation: withoutContext },
  { what: 'has no id', annotation: withoutId },
  { what: 'has an id that is no URI', annotation: { ...whole, id: 'a note' } },
  { what: 'has another type', annotation: { ...whole, type: 'Note' } },
  { what: 'has no target', annotation: withoutTarget },
  { what: 'has a target that is no URI', annotation: { ...whole, target: [{ id: 'a page' }] } },
  { what: 'has a time that is none', annotation: { ...whole, created: 'yesterday' } },
  {
    what: 'has two times of making',
    annotation: { ...whole, created: [whole.created, whole.created] },
  },
  { what: 'has a body in two ways', annotation: { ...whole, bodyValue: 'Who pays?' } },
  {
    what: 'selects in an unknown way',
    annotation: {
      ...whole,
      target: [{ source: 'https://news.example/levy', selector: { type: 'GuessSelector' } }],
    },
  },
  {
    what: 'quotes without a quote',
    annotation: {
      ...whole,
      target: [{ source: 'https://news.example/levy', selector: { type: 'TextQuoteSelector' } }],
    },
  },
  {
    what: 'has a position without an end',
    annotation: {
      ...whole,
      target: [
        {
          source: 'https://news.example/levy',
          selector: { type: 'TextPositionSelector', start: 4 },
        },
      ],
    },
  },
];
