import type { PaperBlock, SignaturePlace } from '@shared/domain/paper/paper';
import { keyed, keysOf } from './keyed';
import styles from './PaperPreview.module.css';

type Signatures = Extract<PaperBlock, { type: 'signatures' }>;

/** The places for ink, the seal's place and the blank date. */
export function SignatureBlock({ block }: { readonly block: Signatures }) {
  return (
    <div className={styles.signatures}>
      <div className={styles.columns}>
        <Slots slots={block.left} />
        <Slots slots={block.right} />
      </div>
      <div className={styles.foot}>
        {block.seal === '' ? null : <p className={styles.seal}>{block.seal}</p>}
        <p className={styles.date}>{block.dateLine}</p>
      </div>
    </div>
  );
}

function Slots({ slots }: { readonly slots: readonly SignaturePlace[] }) {
  return (
    <div>
      {keyed(slots).map(({ key, item: { label, ink, lines } }) => (
        <div key={key} className={styles.slot}>
          <span>{label}</span>
          {ink === 'beside' ? <span className={styles.rule} /> : null}
          {keysOf(lines).map((line) => (
            <span key={line} className={styles.room} />
          ))}
        </div>
      ))}
    </div>
  );
}
