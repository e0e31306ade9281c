/**
 * How well the commentary's forms spot what a person would, on texts labelled by hand: the bars that a release must keep.
 * `npm run scan -- --score FILE...` lists each miss and each false hit.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../cli/article.ts';
import { toFound } from '../../cli/found.ts';
import { readLabelledText } from '../../cli/read-labelled-text.ts';
import { OWN_PACK, readMatcher } from '../../cli/read-matcher.ts';
import { spotMentions } from '../../cli/spot-mentions.ts';
import type { Matcher } from '../../core/lexicon/compile-matcher.ts';
import { scoreMentions, shareOf } from '../../core/lexicon/score-mentions.ts';

const CORPORA = ['../corpus/', './corpus/', './blind/'];

let matcher: Matcher;
beforeAll(async () => {
  matcher = await readMatcher(OWN_PACK);
});

describe.each(CORPORA)('the texts of %s', (folder) => {
  const texts = listTexts(folder);
  const score = () => {
    const scores = texts.map(({ article, labelled }) =>
      scoreMentions({ found: spot(article), ...labelled }),
    );
    return {
      met: scores.flatMap(({ met }) => met),
      missed: scores.flatMap(({ missed }) => missed),
      right: scores.flatMap(({ right }) => right),
      wrong: scores.flatMap(({ wrong }) => wrong),
    };
  };

  test('are there', () => expect(texts.length).toBeGreaterThanOrEqual(15));

  test('hits are right', () => {
    const { right, wrong } = score();
    expect(shareOf(right.length, wrong.length)).toBeGreaterThanOrEqual(0.97);
  });

  test.each([
    ['names and abbreviations', ['explicit', 'abbreviation'], 0.97],
    ['back-references', ['anaphora'], 0.8],
    ['themes', ['theme'], 0.8],
  ] as const)('%s are found', (_, kinds, bar) => {
    const { met, missed } = score();
    const count = (labels: typeof met) =>
      labels.filter(({ kind }) => kinds.some((one) => one === kind)).length;
    expect(shareOf(count(met), count(missed))).toBeGreaterThanOrEqual(bar);
  });
});

function spot(article: Article) {
  return toFound(matcher, spotMentions(matcher, article).mentions);
}

function listTexts(folder: string) {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const { article, labelled } = readLabelledText(readFileSync(`${path}${name}`, 'utf8'));
      if (labelled === undefined) throw new Error(`${name} has no labels`);
      return { article, labelled };
    });
}
