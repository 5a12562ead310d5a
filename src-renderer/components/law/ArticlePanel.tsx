import { ArticleText } from './ArticleText';
import type { Cited } from './show-article-context';

/** The articles of a citation, one after the other. */
export function ArticlePanel({ law, numbers }: Cited) {
  return (
    <>
      {numbers.map((number) => (
        <ArticleText key={number} law={law} number={number} />
      ))}
      <p className="quiet">这里是用我们自己的话说的，办案以法律原文为准。</p>
    </>
  );
}
