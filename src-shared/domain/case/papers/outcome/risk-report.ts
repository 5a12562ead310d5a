import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import { DISPUTE_CATEGORY_LABELS } from '../../model/dispute-category';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper, committeeOf, namesOf, orRoom } from '../blocks/names-on-paper';
import { fieldRows, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildSealBlock, nameOnPaper } from '../blocks/signature-block';

const LABEL = '可能激化（治安、刑事）纠纷情况报告';

/**
 * 情况报告: where a dispute may end in a breach of public order or a crime, the mediator reports it at once to the police
 * or another authority (人民调解法 第25条). To whom, why and what was done to calm it is written by whoever reports.
 */
export const riskReport = defineFilledPaper({
  key: 'risk_report',
  label: LABEL,
  section: 'registration',
  required: () => false,
  instancesOf: ({ registration: { escalationRisk, alertColor } }) =>
    escalationRisk !== 'none' || alertColor === 'red' ? oncePerRecord() : [],
  slots: {
    to: { label: '报给哪里', standard: () => '' },
    story: {
      label: '纠纷简要情况',
      standard: ({ registration }) => toBodyText(registration?.description ?? ''),
    },
    danger: { label: '可能激化的情形', standard: () => '' },
    measures: { label: '已经采取的疏导、防范措施', standard: () => '' },
  },
  build(c, { profile }, _ofId, say) {
    const { registration } = c;
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL),
      { type: 'addressee', text: `${orRoom(say('to'), 12)}：` },
      paragraph(
        '本人民调解委员会在调解下列纠纷时，发现可能引起治安案件、刑事案件，依照《人民调解法》第二十五条报告如下：',
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
      paragraph('', 1, '报告人、报告时间和方式：'),
      buildSealBlock(committeeOf(profile)),
    ]);
  },
});
