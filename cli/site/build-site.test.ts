import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { expect, it } from 'vitest';
import { readFolder } from '../../core/pack/folder/read-folder.ts';
import { parsePack, parsePackText } from '../../core/pack/parse-pack.ts';
import { anyPack } from '../../tests/hostile-packs/any-pack.ts';
import { UsageError } from '../command.ts';
import { buildPack } from '../commands/build-pack.ts';
import { EXAMPLE_PACK } from '../example-pack.ts';
import { writeFolderFiles } from '../write-folder-files.ts';
import { buildSite } from './build-site.ts';

type Element = DefaultTreeAdapterTypes.Element;

function readExample() {
  const result = readFolder(EXAMPLE_PACK);
  if (!result.ok) throw new Error('the example is not valid');
  return result.pack;
}

/** A document's elements, and what a conforming parser finds wrong with it. */
function readHtml(text: string) {
  const errors: string[] = [];
  const document = parse(text, { onParseError: ({ code }) => errors.push(code) });
  const elements: Element[] = [];
  const open: DefaultTreeAdapterTypes.ParentNode[] = [document];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const child of next.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      elements.push(child);
      open.push(child);
    }
  }
  return { errors, elements };
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((each) => each.name === name)?.value;

it('shows every entry, each with an address of its own', () => {
  const pack = readExample();
  const { errors, elements } = readHtml(buildSite(pack).get('index.html') ?? '');
  expect(errors).toEqual([]);
  const articles = elements.filter(({ tagName }) => tagName === 'article');
  expect(articles.map((each) => attribute(each, 'id')).sort()).toEqual(
    pack.entries.map(({ id }) => id).sort(),
  );
  const ids = elements.flatMap((each) => attribute(each, 'id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const inside = elements
    .flatMap((each) => attribute(each, 'href') ?? [])
    .filter((href) => href.startsWith('#'));
  expect(inside.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
});

it('announces the document, as the popup looks for it', () => {
  const { elements } = readHtml(buildSite(readExample()).get('index.html') ?? '');
  const link = elements.find(
    (each) => attribute(each, 'type') === 'application/commentary-pack+json',
  );
  expect(link && [link.tagName, attribute(link, 'rel'), attribute(link, 'href')]).toEqual([
    'link',
    'alternate',
    'pack.json',
  ]);
});

it('is valid and without a script, a picture or a style of others, whatever the pack says', () => {
  fc.assert(
    fc.property(anyPack, (any) => {
      const parsed = parsePack(any);
      if (!parsed.ok) throw new Error('not valid');
      const site = buildSite(parsed.pack);
      const { errors, elements } = readHtml(site.get('index.html') ?? '');
      // A private or unassigned character is the publisher's business, and is shown as it is.
      expect(errors.filter((code) => !code.includes('character-in-input-stream'))).toEqual([]);
      const tags = new Set(elements.map(({ tagName }) => tagName));
      for (const tag of ['script', 'img', 'iframe', 'form', 'object', 'base'])
        expect(tags).not.toContain(tag);
      for (const element of elements) {
        expect(
          element.attrs.filter(({ name }) => name.startsWith('on') || name === 'style'),
        ).toEqual([]);
        const href = attribute(element, 'href');
        if (href !== undefined) expect(href).toMatch(/^(?:https:\/\/|#|[\w.-]+$)/);
      }
    }),
    { numRuns: 100 },
  );
});

it('gives the same bytes for the same pack, and a document that is the pack', () => {
  const pack = readExample();
  expect(buildSite(pack)).toEqual(buildSite(pack));
  expect(parsePackText(buildSite(pack).get('pack.json') ?? '')).toEqual({ ok: true, pack });
});

it('calls the document what its address calls it', () => {
  const pack = { ...readExample(), feed: 'https://a.example/x/levelling-up.json' };
  expect([...buildSite(pack).keys()]).toContain('levelling-up.json');
});

it('says in the feed what changed, word by word', () => {
  const pack = readExample();
  const [first, ...rest] = pack.entries;
  if (first === undefined) throw new Error('no entry');
  const next = {
    ...pack,
    revision: pack.revision + 1,
    entries: [{ ...first, title: `${first.title} <again>` }, ...rest],
  };
  const feed = buildSite(next, pack).get('changes.atom') ?? '';
  expect(feed).toContain(`<title>Revision ${next.revision}</title>`);
  expect(feed).toContain('&lt;ins&gt; &amp;lt;again&amp;gt;&lt;/ins&gt;');
  expect(feed).toMatch(/<updated>\d{4}-\d{2}-\d{2}T00:00:00Z<\/updated>/);
});

it('is written by build-pack, over a site of its own and over no other page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  const said: string[] = [];
  const io = { say: (line: string) => said.push(line), complain: () => {} };
  const source = join(folder, 'source');
  await writeFolderFiles(source, EXAMPLE_PACK);
  const args = [source, '--site', folder];
  expect([await buildPack.run(args, io), await buildPack.run(args, io)]).toEqual([0, 0]);
  const json = join(folder, 'pack.json');
  expect(parsePackText(await readFile(json, 'utf8')).ok).toBe(true);
  await expect(buildPack.run([...args, '--previous', json], io)).rejects.toThrow('raise yours');
  await writeFile(join(folder, 'index.html'), '<h1>My own page</h1>');
  await expect(buildPack.run(args, io)).rejects.toThrow(UsageError);
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('<h1>My own page</h1>');
  await rm(folder, { recursive: true });
});
