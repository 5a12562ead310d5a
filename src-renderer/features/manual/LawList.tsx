import { ArticleText } from '@renderer/components/law/ArticleText';
import { useTypedChoice } from '@renderer/ipc/use-sounds';
import { ALL_ARTICLES, type LawArticle } from '@shared/domain/law/articles';
import { nameArticle } from '@shared/domain/law/name-article';
import { Input } from 'antd';
import { useState } from 'react';

const NAMED = ALL_ARTICLES.map((one) => ({ ...one, name: nameOf(one) }));
const NAMES = NAMED.map(({ name }) => name);

/** Every article that the window names, with a search through their names (pinyin too) and what is said of them. */
export function LawList() {
  const [text, setText] = useState('');
  const [answers, askSounds] = useTypedChoice(NAMES);
  const typed = text.trim();
  const found = NAMED.filter(
    (one) => typed === '' || answers(typed, one.name) || wordsOf(one).includes(typed),
  );
  return (
    <>
      <div className="manual-search">
        <label className="visually-hidden" htmlFor="law-search">
          找法条
        </label>
        <Input
          id="law-search"
          value={text}
          maxLength={40}
          allowClear
          placeholder="找法条，例如 口头协议、29、sfqr"
          onFocus={askSounds}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <p role="status" className="quiet">
        {found.length === 0
          ? '没有找到，换个说法试试。'
          : `${found.length} 条。用我们自己的话说的，办案以法律原文为准。`}
      </p>
      <ul className="law-list">
        {found.map(({ law, article, name }) => (
          <li key={name}>
            <details className="form-fold">
              <summary>{name}</summary>
              <ArticleText law={law} number={article.number} isNamed={false} />
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

function nameOf({ law, article }: LawArticle): string {
  return `${nameArticle(law, article.number)} ${article.title}`;
}

/** All that is said of it, and its number as it is typed. */
function wordsOf({ article }: LawArticle): string {
  return [article.number, ...article.asks, article.atDesk, ...article.usedAt].join(' ');
}
