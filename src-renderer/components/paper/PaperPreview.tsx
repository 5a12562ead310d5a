import { assertNever } from '@shared/domain/kernel/ruling';
import { paragraphsOf } from '@shared/domain/paper/body-text';
import { clauseMarker } from '@shared/domain/paper/chinese-numeral';
import { MOST_RULED_WHOLE, PARTY_LABEL_WIDTH, widestOf } from '@shared/domain/paper/page-measures';
import type { Paper, PaperBlock, PaperField } from '@shared/domain/paper/paper';
import { CoverPage } from './CoverPage';
import { FieldRows } from './FieldRows';
import { keyed, keysOf } from './keyed';
import styles from './PaperPreview.module.css';
import { BoxTable, RuledTable } from './RuledTable';
import { SignatureBlock } from './SignatureBlock';
import { SHEET_MEASURES } from './sheet-measures';

/** A paper as one long sheet of A4 on the desk: the same words in the same order as in the Word file and on the printed pages. */
export function PaperPreview({ paper }: { readonly paper: Paper }) {
  return (
    <div className={styles.desk}>
      <article
        className={styles.sheet}
        style={SHEET_MEASURES}
        aria-label={paper.label}
        lang="zh-CN"
      >
        <PaperBlocks blocks={paper.blocks} />
      </article>
    </div>
  );
}

/** What stands on a sheet, for the screen and for the printer. */
export function PaperBlocks({ blocks }: { readonly blocks: readonly PaperBlock[] }) {
  return keyed(blocks).map(({ key, item }, index) => (
    <Block key={key} block={item} next={blocks[index + 1]} />
  ));
}

interface BlockProps {
  readonly block: PaperBlock;
  readonly next: PaperBlock | undefined;
}

function Block({ block, next }: BlockProps) {
  switch (block.type) {
    case 'title':
      return <h2 className={styles.title}>{block.text}</h2>;
    case 'number':
      return <p className={styles.number}>{block.text}</p>;
    case 'party':
      return (
        <>
          <h3 className={styles.heading}>{block.heading}</h3>
          <FieldRows rows={block.rows} labelWidth={PARTY_LABEL_WIDTH} />
        </>
      );
    case 'fields':
      return <FieldRows rows={block.rows} labelWidth={widestFirst(block.rows)} />;
    case 'heading':
      return <h3 className={styles.heading}>{block.text}</h3>;
    case 'paragraph':
      return block.text === '' ? (
        <RuledLines lead={block.lead} count={block.ruledLines} />
      ) : (
        <Body
          text={block.text}
          lead={block.lead}
          // The last words before the signatures go with them, as in the Word file.
          isHeld={next?.type === 'signatures' || next?.type === 'addressee'}
        />
      );
    case 'clause':
      return <Body text={block.text} lead={clauseMarker(block.ordinal)} />;
    case 'addressee':
      return (
        <p className={styles.leading}>
          <WithRoom text={block.text} />
        </p>
      );
    case 'cover':
      return <CoverPage block={block} />;
    case 'table':
      return <RuledTable block={block} />;
    case 'boxes':
      return <BoxTable block={block} />;
    case 'sheet':
      return <hr className={styles.newSheet} aria-label="另起一页" />;
    case 'signatures':
      return <SignatureBlock block={block} />;
    default:
      return assertNever(block);
  }
}

function widestFirst(rows: readonly (readonly PaperField[])[]): number {
  return widestOf(rows.map(([first]) => first?.label ?? ''));
}

interface BodyProps {
  readonly text: string;
  readonly lead: string;
  /** Whether its last paragraph stays on the page of what follows. */
  readonly isHeld?: boolean;
}

function Body({ text, lead, isHeld = false }: BodyProps) {
  const paragraphs = paragraphsOf(`${lead}${text}`);
  return keyed(paragraphs).map(({ key, item }, index) => (
    <p
      key={key}
      className={
        isHeld && index === paragraphs.length - 1 ? `${styles.body} ${styles.held}` : styles.body
      }
    >
      <WithRoom text={item} />
    </p>
  ));
}

function RuledLines({ lead, count }: { readonly lead: string; readonly count: number }) {
  const [first, ...rest] = keysOf(count);
  return (
    <div className={count <= MOST_RULED_WHOLE ? styles.whole : undefined}>
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
    </div>
  );
}

/** A line in which room for the pen is underlined; its last part goes with what follows, so that no line begins with a comma. */
function WithRoom({ text }: { readonly text: string }) {
  return keyed(text.split(/(\u3000{2,})/)).map(({ key, item }) =>
    /^\u3000+$/.test(item) ? (
      <u key={key} className={styles.penRoom}>
        {`${item.slice(1)}\u00a0\u00a0`}
      </u>
    ) : (
      item
    ),
  );
}
