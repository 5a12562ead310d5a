import { readArticleNumber } from './article-number';
import { LAW_KEYS, LAWS, type LawKey } from './laws';

/** A piece of a sentence: words, or the naming of one or several articles of a law. */
export type SentencePiece =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'citation';
      readonly text: string;
      readonly law: LawKey;
      /** `17`, `55之1`; several for a range, and one that is empty where a rule is named as a whole. */
      readonly numbers: readonly string[];
    };

const NUMERAL = '(?:[0-9０-９]+|[〇零一二两三四五六七八九十百千]+)';
const LIST_MARK = '\\s*(?:、|，|,|和|及|与|或|以及)\\s*';
const RANGE_MARK = '\\s*(?:至|到|[-–—－~～]+)\\s*';
const BRANCH = `(?:之${NUMERAL})?`;
/** What may follow the article: which paragraph, which point. */
const PART = `(?:第${NUMERAL}款)?(?:第[（(]?${NUMERAL}[)）]?项)?`;

/** 第26条, 第五十五条之一, 第29条第2款; 第19 and 20 of 第19、20、23条; 第26–28条. */
const ARTICLE = new RegExp(`第(${NUMERAL})条(${BRANCH})${PART}`, 'y');
const RANGE = new RegExp(`第(${NUMERAL})条?${RANGE_MARK}第?(${NUMERAL})条`, 'y');
const BEGUN_LIST = new RegExp(`第(${NUMERAL})(?=(?:${LIST_MARK}第?${NUMERAL})+条)`, 'y');
const IN_LIST = new RegExp(`第?(${NUMERAL})(?:条(${BRANCH})${PART})?`, 'y');
const BETWEEN = new RegExp(LIST_MARK, 'y');
/** An article alone in brackets is one of the law that was named before. */
const ALONE = new RegExp(`[（(](?=第${NUMERAL}条${BRANCH}${PART}[)）])`, 'g');

const NAMES: readonly { readonly name: string; readonly law: LawKey }[] = LAW_KEYS.flatMap((law) =>
  [LAWS[law].fullName, LAWS[law].shortName, ...LAWS[law].alsoCalled].map((name) => ({ name, law })),
).toSorted((a, b) => b.name.length - a.name.length);
const LAW_OF_NAME = new Map(NAMES.map(({ name, law }) => [name, law]));
const NAME = new RegExp(
  `《?(?:中华人民共和国)?(${NAMES.map(({ name }) => name).join('|')})》?(?:（[^）]*）)?\\s*`,
  'g',
);
const LONGEST_RANGE = 20;

/**
 * A Chinese sentence, cut into words and the articles that it names: 《人民调解法》第二十三条, 人民调解法第23条,
 * 第19、20、23条, 第二十六条至第二十八条. Put together again the pieces are the sentence. Laws that are not known here, and
 * 第3条 of an agreement, stay words.
 */
export function findCitations(sentence: string): SentencePiece[] {
  const pieces: SentencePiece[] = [];
  let end = 0;
  for (const { from, to, law, numbers } of citedIn(sentence)) {
    if (from < end) continue;
    if (from > end) pieces.push({ kind: 'words', text: sentence.slice(end, from) });
    pieces.push({ kind: 'citation', text: sentence.slice(from, to), law, numbers });
    end = to;
  }
  if (end < sentence.length) pieces.push({ kind: 'words', text: sentence.slice(end) });
  return pieces;
}

interface Cited extends FoundArticles {
  readonly law: LawKey;
}

function citedIn(sentence: string): Cited[] {
  let named: LawKey | null = null;
  return namings(sentence).flatMap((naming): Cited[] => {
    named = naming.law ?? named;
    return named === null ? [] : citedAt(sentence, naming, named);
  });
}

function citedAt(sentence: string, { at, after, law }: Naming, named: LawKey): Cited[] {
  const [first, ...others] = articlesAt(sentence, after);
  if (first !== undefined)
    // The law's name belongs to the first of its articles.
    return [{ ...first, from: law === null ? first.from : at }, ...others].map((one) => ({
      ...one,
      law: named,
    }));
  if (law === null || LAWS[law].isNamedWhole !== true) return [];
  return [{ from: at, to: at + sentence.slice(at, after).trimEnd().length, law, numbers: [''] }];
}

interface Naming {
  readonly at: number;
  /** Where its articles begin. */
  readonly after: number;
  /** Null for an article alone in brackets. */
  readonly law: LawKey | null;
}

/** Where a law is named, or an article alone in brackets, in the order of the sentence. */
function namings(sentence: string): Naming[] {
  const named = [...sentence.matchAll(NAME)].map((match) => ({
    at: match.index,
    after: match.index + match[0].length,
    law: LAW_OF_NAME.get(match[1] ?? '') ?? null,
  }));
  const alone = [...sentence.matchAll(ALONE)].map(({ index }) => ({
    ...{ at: index, after: index + 1, law: null },
  }));
  return [...named, ...alone].toSorted((a, b) => a.at - b.at);
}

interface FoundArticles {
  readonly from: number;
  readonly to: number;
  readonly numbers: readonly string[];
}

/** The articles that are named from a place on, one after another; none where something else stands there. */
function articlesAt(sentence: string, start: number): FoundArticles[] {
  const found: FoundArticles[] = [];
  let at = start;
  while (at >= 0) {
    const one = rangeAt(sentence, at) ?? articleAt(sentence, at) ?? listAt(sentence, at);
    if (one === null) break;
    found.push(...(Array.isArray(one) ? one : [one]));
    at = nextAt(sentence, found.at(-1)?.to ?? at);
  }
  return found;
}

/** Where the next article of the same law begins, after 、 and the like; -1 when none does. */
function nextAt(sentence: string, from: number): number {
  const between = matchAt(BETWEEN, sentence, from);
  const next = between === null ? -1 : from + between[0].length;
  return next >= 0 && sentence[next] === '第' ? next : -1;
}

function rangeAt(sentence: string, at: number): FoundArticles | null {
  const match = matchAt(RANGE, sentence, at);
  if (match === null) return null;
  const [first, last] = [readArticleNumber(match[1] ?? ''), readArticleNumber(match[2] ?? '')];
  if (!(first < last) || last - first >= LONGEST_RANGE) return null;
  const numbers = Array.from({ length: last - first + 1 }, (_, step) => `${first + step}`);
  return { from: at, to: at + match[0].length, numbers };
}

function articleAt(sentence: string, at: number): FoundArticles | null {
  const match = matchAt(ARTICLE, sentence, at);
  return match === null ? null : asArticle(match, at);
}

/** 第19、20、23条: the last one has the 条 of all. */
function listAt(sentence: string, at: number): FoundArticles[] | null {
  const begun = matchAt(BEGUN_LIST, sentence, at);
  if (begun === null) return null;
  const found = [asArticle(begun, at)];
  while (sentence[(found.at(-1)?.to ?? 1) - 1] !== '条') {
    const from = found.at(-1)?.to ?? at;
    const next = from + (matchAt(BETWEEN, sentence, from)?.[0].length ?? 0);
    const match = matchAt(IN_LIST, sentence, next);
    if (match === null || next === from) break;
    found.push(asArticle(match, next));
  }
  return found;
}

function asArticle(match: RegExpExecArray, at: number): FoundArticles {
  const branch = (match[2] ?? '').slice(1);
  const number = `${readArticleNumber(match[1] ?? '')}`;
  return {
    from: at,
    to: at + match[0].length,
    numbers: [branch === '' ? number : `${number}之${readArticleNumber(branch)}`],
  };
}

function matchAt(pattern: RegExp, sentence: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(sentence);
}
