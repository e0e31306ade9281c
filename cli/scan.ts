/**
 * `scan [--json | --score | --text] [--pack FOLDER|FILE] FILE...`: what a pack spots in texts, with the same core as the extension.
 * `--json` is the contract by which quality is measured: `[{ file, mentions: [{ entry, start, end, text }] }]`, UTF-16
 * offsets into the text, or into the text flows of a page joined by blank lines (`--text` prints these).
 */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { type Article, toArticle } from './article.ts';
import { toFound } from './found.ts';
import { readHtml } from './read-html.ts';
import { type Labels, readLabelledText } from './read-labelled-text.ts';
import { OWN_PACK, readMatcher } from './read-matcher.ts';
import { sayMentions } from './say-mentions.ts';
import { type ScoredFile, sayScore } from './say-score.ts';
import { spotMentions } from './spot-mentions.ts';

const USAGE = `scan [--json | --score | --text] [--pack FOLDER|FILE] FILE...
  FILE      .txt (blank lines separate blocks), .json ("title", "text"), .html
  --json    print [{ file, mentions: [{ entry, start, end, text }] }]
  --score   print precision and recall; FILE is .json with "mentions" that a person labelled
  --text    print the text that offsets count in
  --pack    a pack's folder or published document; without it, the commentary of this project`;

/** Prints to standard output, and what is wrong to standard error. Gives the exit code. */
export async function scan(args: readonly string[]): Promise<number> {
  try {
    await run(args);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals: files } = readArguments(args);
  if (values.help) return console.log(USAGE);
  if (files.length === 0) throw new Error(`No file to read.\n${USAGE}`);
  const texts = await Promise.all(files.map(readText));
  if (values.text) return console.log(texts.map(({ article }) => textOf(article)).join('\n'));

  const matcher = await readMatcher(values.pack ?? OWN_PACK);
  const results = texts.map((read) => ({ ...read, ...spotMentions(matcher, read.article) }));
  if (values.score) {
    const scored = results.map(({ file, labelled, mentions, article }): ScoredFile => {
      if (labelled === undefined) throw new Error(`${file}: has no "mentions" to score by`);
      return { file, text: textOf(article), found: toFound(matcher, mentions), ...labelled };
    });
    return console.log(sayScore(scored));
  }
  if (values.json) {
    const report = results.map(({ file, article, mentions }) => {
      const text = textOf(article);
      return {
        file,
        mentions: toFound(matcher, mentions).map(({ entry, start, end }) => {
          return { entry, start, end, text: text.slice(start, end) };
        }),
      };
    });
    return console.log(JSON.stringify(report, null, 1));
  }
  for (const { file, article, mentions, topics } of results) {
    const found = toFound(matcher, mentions);
    console.log(sayMentions({ file, text: textOf(article), found, topics }));
  }
}

function readArguments(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      score: { type: 'boolean' },
      text: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      pack: { type: 'string' },
    },
  });
}

interface ReadText {
  readonly file: string;
  readonly article: Article;
  readonly labelled?: Labels;
}

async function readText(file: string): Promise<ReadText> {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(file)) {
    throw new Error(`${file}: only files of this machine are read, nothing is fetched`);
  }
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    const reason =
      error instanceof Error && 'code' in error ? REASONS[String(error.code)] : undefined;
    throw new Error(`${file}: ${reason ?? 'cannot be read'}`);
  });
  switch (extname(file).toLowerCase()) {
    case '.txt':
      return { file, article: toArticle(source) };
    case '.html':
    case '.htm':
      return { file, article: readHtml(source) };
    case '.json':
      try {
        return { file, ...readLabelledText(source) };
      } catch (error) {
        throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
      }
    default:
      throw new Error(`${file}: only .txt, .json and .html are read`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'may not be read',
  EISDIR: 'is a folder',
};

function textOf({ blocks }: Article): string {
  return blocks.map((block) => block.text).join('');
}
