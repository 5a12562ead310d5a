import { findArticle } from '@shared/domain/law/articles';
import type { LawKey } from '@shared/domain/law/laws';
import { describeLaw, nameArticle } from '@shared/domain/law/name-article';
import './article-text.css';

interface ArticleTextProps {
  readonly law: LawKey;
  readonly number: string;
  /** Its name stands above it already. */
  readonly isNamed?: boolean;
}

/** What an article asks for, in plain words, and what that means here. */
export function ArticleText({ law, number, isNamed = true }: ArticleTextProps) {
  const article = findArticle(law, number);
  return (
    <article className="article-text">
      {isNamed && <h3>{nameArticle(law, number)}</h3>}
      {article === undefined ? (
        <p>这一条这里没有说明，请查法律原文。</p>
      ) : (
        <>
          {isNamed && <p className="article-title">{article.title}</p>}
          <ul>
            {article.asks.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>
            <strong>办案时：</strong>
            {article.atDesk}
          </p>
          <p>
            <strong>在哪儿用到：</strong>
            {article.usedAt.join('、')}
          </p>
        </>
      )}
      <p className="quiet">{describeLaw(law)}。</p>
    </article>
  );
}
