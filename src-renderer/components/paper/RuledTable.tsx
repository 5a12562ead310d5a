import { paragraphsOf } from '@shared/domain/paper/body-text';
import { staysWhole } from '@shared/domain/paper/page-measures';
import type { PaperBlock } from '@shared/domain/paper/paper';
import { keyed, keysOf } from './keyed';
import styles from './PaperPreview.module.css';
import { BOX_WIDTHS, boxHeight } from './sheet-measures';

/** A ruled table with headings, and rows to be written on. */
export function RuledTable({ block }: { readonly block: Extract<PaperBlock, { type: 'table' }> }) {
  const { columns, rows, blankRows } = block;
  const sum = columns.reduce((total, { width }) => total + width, 0);
  return (
    <table className={styles.ruledTable}>
      <colgroup>
        {keyed(columns).map(({ key, item: { width } }) => (
          <col key={key} style={{ width: `${(width / sum) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(rows).map(({ key, item: texts }) => (
          <tr key={key}>
            {columns.map(({ label, align }, index) => (
              <td key={label} className={align === 'center' ? styles.centred : undefined}>
                {texts[index] ?? ''}
              </td>
            ))}
          </tr>
        ))}
        {keysOf(blankRows).map((key) => (
          <tr key={`blank ${key}`}>
            {columns.map(({ label }) => (
              <td key={label} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A form of labelled boxes, one or two of them in a row. */
export function BoxTable({ block }: { readonly block: Extract<PaperBlock, { type: 'boxes' }> }) {
  return (
    <table className={styles.ruledTable}>
      <colgroup>
        {keyed(BOX_WIDTHS).map(({ key, item: width }) => (
          <col key={key} style={{ width }} />
        ))}
      </colgroup>
      <tbody>
        {keyed(block.rows).map(({ key, item: boxes }) => (
          <tr
            key={key}
            className={staysWhole(boxes.map(({ text }) => text)) ? undefined : styles.divided}
          >
            {boxes.flatMap(({ label, text, lines }) => [
              <th key={`${label} label`} scope="row">
                {label}
              </th>,
              <td
                key={label}
                colSpan={boxes.length === 1 ? 3 : 1}
                style={{ height: boxHeight(lines) }}
              >
                {text === ''
                  ? null
                  : keyed(paragraphsOf(text)).map(({ key: line, item }) => (
                      <p key={line}>{item}</p>
                    ))}
              </td>,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
