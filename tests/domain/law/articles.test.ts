import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_ARTICLES, ARTICLES, findArticle } from '@shared/domain/law/articles';
import { findCitations } from '@shared/domain/law/find-citations';
import { LAW_KEYS, LAWS } from '@shared/domain/law/laws';
import { describe, expect, it } from 'vitest';

/** The words of the program without its comments, file by file; what explains the articles is left out. */
const SOURCES = ['src-renderer', 'src-shared']
  .flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.includes(join('domain', 'law')))
  .map((path) => ({ path, words: withoutComments(readFileSync(path, 'utf8')) }));
const MANUAL = { path: 'docs/使用手册.md', words: readFileSync('docs/使用手册.md', 'utf8') };

/** What only the programmer reads: comments, and the basis of a row in the table of days. */
function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/(?:basis|reason):\s*'[^']*[a-z]{3}[^']*'/g, '');
}

function citationsIn(words: string) {
  return words
    .split('\n')
    .flatMap((line) => findCitations(line))
    .flatMap((piece) => (piece.kind === 'citation' ? [piece] : []));
}

describe('屏幕上提到的法条，都讲得出来', () => {
  it.each([...SOURCES, MANUAL].filter(({ words }) => citationsIn(words).length > 0))(
    '$path（bug: 新写的一句引了一条，点开是空的）',
    ({ words }) => {
      for (const { text, law, numbers } of citationsIn(words))
        for (const number of numbers) expect(findArticle(law, number), text).toBeDefined();
    },
  );

  it('书名号里的法名，后面跟着第几条的，都是认得的法（bug: 写了别的简称，点不开）', () => {
    const unknown = [...SOURCES, MANUAL].flatMap(({ path, words }) =>
      words
        .split('\n')
        .flatMap((line) => [...line.matchAll(/《[^《》]+》\s*第[0-9一二三四五六七八九十百]+/g)])
        .filter(([text]) => citationsIn(`${text}条`).length === 0)
        .map(([text]) => `${path}: ${text}`),
    );
    expect(unknown).toEqual([]);
  });

  it('认出来的不是一两处（bug: 找的办法坏了，什么也没查）', () => {
    expect(SOURCES.flatMap(({ words }) => citationsIn(words)).length).toBeGreaterThan(40);
  });
});

describe('法条的讲解', () => {
  it('每部法都有，条次不重', () => {
    for (const law of LAW_KEYS) {
      const numbers = ARTICLES[law].map(({ number }) => number);
      expect(numbers.length, law).toBeGreaterThan(0);
      expect(new Set(numbers).size, law).toBe(numbers.length);
      expect(numbers.includes(''), law).toBe(LAWS[law].isNamedWhole === true);
    }
  });

  it.each(ALL_ARTICLES.map(({ law, article }) => ({ name: `${law} ${article.number}`, article })))(
    '$name：一到五句短话，有在桌上怎么办，有用在哪儿',
    ({ article }) => {
      expect(article.asks.length).toBeGreaterThanOrEqual(1);
      expect(article.asks.length).toBeLessThanOrEqual(5);
      for (const sentence of [...article.asks, article.atDesk]) {
        expect(sentence).toMatch(/。$/);
        expect(sentence.length).toBeLessThanOrEqual(90);
      }
      expect(article.usedAt.length).toBeGreaterThan(0);
    },
  );

  it('“在哪儿用到”说的字，窗口里真有（bug: 按钮改了名，讲解还叫旧名）', () => {
    const missing = ALL_ARTICLES.flatMap(({ law, article }) =>
      article.usedAt
        .filter((place) => !SOURCES.some(({ words }) => words.includes(place)))
        .map((place) => `${law} ${article.number}: ${place}`),
    );
    expect(missing).toEqual([]);
  });
});
