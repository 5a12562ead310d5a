import { assertNever } from '@shared/domain/kernel/ruling';
import { paragraphsOf } from '@shared/domain/paper/body-text';
import { clauseMarker } from '@shared/domain/paper/chinese-numeral';
import type { Paper, PaperBlock } from '@shared/domain/paper/paper';
import { FieldRows } from './FieldRows';
import { keyed, keysOf } from './keyed';
import styles from './PaperPreview.module.css';
import { SignatureBlock } from './SignatureBlock';

/**
 * A paper as a sheet of A4 on the desk: the same words in the same order as in the Word file. One long sheet; where the
 * pages break is decided by the program that prints it.
 */
export function PaperPreview({ paper }: { readonly paper: Paper }) {
  return (
    <div className={styles.desk}>
      <article className={styles.sheet} aria-label={paper.label} lang="zh-CN">
        {keyed(paper.blocks).map(({ key, item }) => (
          <Block key={key} block={item} />
        ))}
      </article>
    </div>
  );
}

function Block({ block }: { readonly block: PaperBlock }) {
  switch (block.type) {
    case 'title':
      return <h2 className={styles.title}>{block.text}</h2>;
    case 'number':
      return <p className={styles.number}>{block.text}</p>;
    case 'party':
      return (
        <>
          <h3 className={styles.heading}>{block.heading}</h3>
          <FieldRows rows={block.rows} />
        </>
      );
    case 'fields':
      return (
        <div className={styles.formHead}>
          <FieldRows rows={block.rows} />
        </div>
      );
    case 'heading':
      return <h3 className={styles.heading}>{block.text}</h3>;
    case 'paragraph':
      return block.text === '' ? (
        <RuledLines lead={block.lead} count={block.ruledLines} />
      ) : (
        <Body text={block.text} lead={block.lead} />
      );
    case 'clause':
      return <Body text={block.text} lead={clauseMarker(block.ordinal)} />;
    case 'signatures':
      return <SignatureBlock block={block} />;
    default:
      return assertNever(block);
  }
}

function Body({ text, lead }: { readonly text: string; readonly lead: string }) {
  return keyed(paragraphsOf(`${lead}${text}`)).map(({ key, item }) => (
    <p key={key} className={styles.body}>
      {item}
    </p>
  ));
}

function RuledLines({ lead, count }: { readonly lead: string; readonly count: number }) {
  const [first, ...rest] = keysOf(count);
  return (
    <>
      {first === undefined ? null : (
        <p className={lead === '' ? styles.ruled : `${styles.ruled} ${styles.indented}`}>
          {lead}
          <span className={styles.rule} />
        </p>
      )}
      {rest.map((key) => (
        <p key={key} className={styles.ruled}>
          <span className={styles.rule} />
        </p>
      ))}
    </>
  );
}
