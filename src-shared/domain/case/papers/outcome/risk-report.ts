import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import { DISPUTE_CATEGORY_LABELS } from '../../model/dispute-category';
import { reportedTo, tellMeasures, tellReports, tellRisks, wasRed } from '../blocks/alert-blocks';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper, committeeOf, namesOf, orRoom } from '../blocks/names-on-paper';
import { fieldRows, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildSealBlock, nameOnPaper } from '../blocks/signature-block';

const LABEL = '可能激化（治安、刑事）纠纷情况报告';

/**
 * 情况报告: where a dispute may end in a breach of public order or a crime, the mediator reports it at once to the police
 * or another authority (人民调解法 第25条); where a minor or incapable person suffers violence at home, to the police
 * (反家庭暴力法 第14条). To whom, why and what was done to calm it comes from what was written down of it.
 */
export const riskReport = defineFilledPaper({
  key: 'risk_report',
  label: LABEL,
  section: 'alert',
  required: () => false,
  instancesOf: (one) =>
    one.risks.length > 0 || one.registration.escalationRisk !== 'none' || wasRed(one)
      ? oncePerRecord()
      : [],
  slots: {
    to: { label: '报给哪里', standard: reportedTo },
    story: {
      label: '纠纷简要情况',
      standard: ({ registration }) => toBodyText(registration?.description ?? ''),
    },
    danger: { label: '可能激化的情形', standard: tellRisks },
    measures: { label: '已经采取的疏导、防范措施', standard: tellMeasures },
  },
  build(c, { profile }, _ofId, say) {
    const { registration } = c;
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL),
      { type: 'addressee', text: `${orRoom(say('to'), 12)}：` },
      paragraph(
        isForPolice(c)
          ? '本人民调解委员会在调解下列纠纷时，发现无民事行为能力人、限制民事行为能力人遭受或者疑似遭受家庭暴力，依照《反家庭暴力法》第十四条报案如下：'
          : '本人民调解委员会在调解下列纠纷时，发现可能引起治安案件、刑事案件，依照《人民调解法》第二十五条报告如下：',
      ),
      fieldRows([
        ['纠纷', c.title],
        ['类型', registration === null ? '' : DISPUTE_CATEGORY_LABELS[registration.category]],
        ['当事人', namesOf(c.parties)],
        ['发生地点', nameOnPaper(registration?.place ?? '')],
      ]),
      paragraph(say('story'), 5, '纠纷简要情况：'),
      paragraph(say('danger'), 4, '可能激化的情形：'),
      paragraph(say('measures'), 3, '已经采取的疏导、防范措施：'),
      paragraph(tellReports(c), 1, '报告人、报告时间和方式：'),
      buildSealBlock(committeeOf(profile)),
    ]);
  },
});

/** Whether it is the report that 反家庭暴力法 第14条 asks for. */
function isForPolice({ risks }: CaseOnPaper): boolean {
  return risks.some(
    ({ isHomeViolence, victim }) =>
      isHomeViolence && (victim === 'minor' || victim === 'incapable'),
  );
}
