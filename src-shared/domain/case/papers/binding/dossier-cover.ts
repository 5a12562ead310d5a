import { formatChineseDate } from '../../../kernel/local-date';
import { oncePerRecord } from '../../../paper/define-paper';
import { KEEPING_TERM_LABELS } from '../../../studio/keeping-term';
import { currentArchiving } from '../../model/archiving';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper, committeeOf, mediatorsOf } from '../blocks/names-on-paper';
import { dayOnPaper } from '../blocks/plain-blocks';

const LABEL = '卷宗封面';

/**
 * 调解卷宗封面 (司发通〔2010〕239号): 卷名、卷号、人民调解员、调解日期、立卷人、立卷日期、保管期限、备注. How long the file is
 * kept is what was chosen at 归档, else the archivist's to write, as is who bound it when: the Act sets no term.
 */
export const dossierCover = defineFilledPaper({
  key: 'dossier_cover',
  label: LABEL,
  section: 'papers',
  required: ({ acceptance }) => acceptance !== null,
  instancesOf: oncePerRecord,
  slots: {
    keeping: {
      label: '保管期限',
      standard: ({ record }) => {
        const term = record && currentArchiving(record)?.term;
        return term ? KEEPING_TERM_LABELS[term] : '';
      },
    },
    remark: { label: '备注', standard: () => '' },
  },
  build: (c, { profile }, _ofId, say) =>
    bindPaper(LABEL, c, profile, [
      {
        type: 'cover',
        issuer: committeeOf(profile),
        title: '调解卷宗',
        rows: [
          { label: '卷名', value: c.title },
          { label: '卷号', value: c.number },
          { label: '人民调解员', value: mediatorsOf(c) },
          { label: '调解日期', value: tellSpan(c) },
          { label: '立卷人', value: '' },
          { label: '立卷日期', value: '' },
          { label: '保管期限', value: say('keeping') },
          { label: '备注', value: say('remark') },
        ],
      },
    ]),
});

/** From the acceptance to the result, one day where both fell on it; an end that has not come is left open. */
function tellSpan({ acceptance, inForceOn, termination }: CaseOnPaper): string {
  if (acceptance === null) return '';
  const end = inForceOn ?? termination?.terminatedOn;
  if (end === acceptance.acceptedOn) return formatChineseDate(end);
  return `${formatChineseDate(acceptance.acceptedOn)}至${dayOnPaper(end).trimStart()}`;
}
