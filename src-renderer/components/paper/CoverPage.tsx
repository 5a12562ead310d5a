import { widestOf } from '@shared/domain/paper/page-measures';
import type { PaperBlock } from '@shared/domain/paper/paper';
import type { CSSProperties } from 'react';
import styles from './CoverPage.module.css';
import { keyed } from './keyed';

/** 封面, 封底: whose file, what it is, and facts each on a rule. */
export function CoverPage({ block }: { readonly block: Extract<PaperBlock, { type: 'cover' }> }) {
  const { issuer, title, rows } = block;
  return (
    <div className={styles.cover}>
      <p className={styles.coverIssuer}>{issuer}</p>
      {title === '' ? null : <h2 className={styles.coverTitle}>{title}</h2>}
      <dl
        className={title === '' ? `${styles.coverFacts} ${styles.coverBare}` : styles.coverFacts}
        style={
          { '--label-width': `${widestOf(rows.map(({ label }) => label))}em` } as CSSProperties
        }
      >
        {keyed(rows).map(({ key, item: { label, value } }) => (
          <div key={key} className={styles.coverFact}>
            <dt className={styles.coverLabel}>
              <span className={styles.coverWord}>{label}</span>：
            </dt>
            <dd className={styles.coverValue}>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
