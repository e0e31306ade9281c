/**
 * `npm run check-annotations -- DIR`: our export under the W3C's own MUST assertions. DIR is the folder of its
 * `web-annotation-tests`. Ends with 0 where all hold; broken annotations stand beside, so that a dead check is noticed.
 */
import { toWebAnnotation, toWebAnnotations } from '../../core/export/to-web-annotation.ts';
import { CONTEXT } from '../../core/export/web-annotation.ts';
import { sampleNotes } from './arbitrary-note.ts';
import { BROKEN } from './broken-annotations.ts';
import { type Assertion, readAssertions } from './w3c-assertions.ts';

const NOTES = 2_000;
const NAMES = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  label: 'Notes',
  now: '2026-03-01T10:00:00.000Z',
};

const folder = process.argv[2];
if (folder === undefined) {
  console.error(
    'npm run check-annotations -- DIR   (the folder of the W3C’s web-annotation-tests)',
  );
  process.exit(2);
}

const notes = sampleNotes(NOTES, 1);
const annotations = notes.map((note) => ({ '@context': CONTEXT, ...toWebAnnotation(note) }));
const collection = toWebAnnotations(notes, NAMES);
const page = { '@context': CONTEXT, ...collection.first };

const musts = await readAssertions(folder, 'annotations/annotationMusts.test');
const tables = [
  { of: 'annotation', assertions: musts, files: annotations },
  {
    of: 'collection',
    assertions: await readAssertions(folder, 'collections/collectionMusts.test'),
    files: [collection],
  },
  {
    of: 'page',
    assertions: await readAssertions(folder, 'collections/pages/pageMusts.test'),
    files: [page],
  },
];

let failures = 0;
for (const { of, assertions, files } of tables) {
  console.log(`\n${'assertion'.padEnd(46)}${`${of}s that hold`.padStart(22)}`);
  for (const { name, holds } of assertions) {
    const held = files.filter(holds).length;
    if (held < files.length) failures++;
    const mark = held < files.length ? '  FAILED' : '';
    console.log(`${name.padEnd(46)}${`${held} of ${files.length}`.padStart(22)}${mark}`);
  }
}

console.log(`\n${'control: an annotation that'.padEnd(46)}${'refused by'.padStart(22)}`);
for (const { what, annotation } of BROKEN) {
  const refusing = musts.filter(({ holds }: Assertion) => !holds(annotation));
  if (refusing.length === 0) failures++;
  const by = refusing.map(({ name }) => name.split('-')[0]).join(', ');
  console.log(`${what.padEnd(46)}${(by || 'nothing: FAILED').padStart(22)}`);
}

const count = tables.reduce((sum, { assertions }) => sum + assertions.length, 0);
console.log(
  `\n${musts.length} assertions on ${annotations.length} annotations, ${count - musts.length} on their collection ` +
    `and page, ${BROKEN.length} broken ones as control: ${failures} failed.`,
);
process.exitCode = failures === 0 ? 0 : 1;
