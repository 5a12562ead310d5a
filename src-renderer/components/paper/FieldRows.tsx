import type { PaperField } from '@shared/domain/paper/paper';
import type { CSSProperties } from 'react';
import { keyed } from './keyed';
import styles from './PaperPreview.module.css';

/** Columns of a row by its number of fields, as in the Word file. */
const COLUMNS: Readonly<Record<number, string | undefined>> = {
  1: styles.fields1,
  2: styles.fields2,
  3: styles.fields3,
  4: styles.fields4,
};

interface FieldRowsProps {
  readonly rows: readonly (readonly PaperField[])[];
  /** Characters over which the first labels are spread. */
  readonly labelWidth: number;
}

/** Label/value pairs in columns that line up; an empty value is a rule to be written on. */
export function FieldRows({ rows, labelWidth }: FieldRowsProps) {
  return (
    <div className={styles.whole} style={{ '--label-width': `${labelWidth}em` } as CSSProperties}>
      {keyed(rows).map(({ key, item: fields }) => (
        <dl key={key} className={`${styles.row} ${COLUMNS[fields.length] ?? ''}`}>
          {fields.map(({ label, value }) => (
            <div key={label} className={styles.field}>
              <dt className={styles.label}>
                <span className={styles.spread}>{label}</span>：
              </dt>
              <dd className={styles.value}>
                {value === '' ? <span className={styles.rule} /> : value}
              </dd>
            </div>
          ))}
        </dl>
      ))}
    </div>
  );
}
