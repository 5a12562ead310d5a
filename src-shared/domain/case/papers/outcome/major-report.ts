import { formatYuan } from '../../../kernel/money';
import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import type { AuthorityReport } from '../../model/alert';
import { REPORT_WAY_LABELS } from '../../model/alert-words';
import { DISPUTE_CATEGORY_LABELS } from '../../model/dispute-category';
import { ALERT_COLOR_LABELS, DIFFICULTY_LABELS } from '../../model/registration-words';
import { lastReport, reportedTo, tellMeasures, wasRed } from '../blocks/alert-blocks';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper, committeeOf, mediatorsOf, namesOf, orRoom } from '../blocks/names-on-paper';
import { choices, dayOnPaper, fieldRows, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildSealBlock, nameOnPaper } from '../blocks/signature-block';

const LABEL = '重大纠纷情况报告';
/** Room for a moment that is written by hand. */
const BLANK_MOMENT = '　　　　年　　月　　日　　时　　分';

/**
 * 重大纠纷情况报告: a major dispute is reported upwards as soon as it is known, in some places within six hours (practice; no
 * rule of law was found that says so, hence the paper names no term). When it became known is for the pen; when and how it
 * was reported too, unless it is written down.
 */
export const majorReport = defineFilledPaper({
  key: 'major_report',
  label: LABEL,
  section: 'alert',
  required: () => false,
  instancesOf: (one) =>
    one.registration.difficulty === 'major' || wasRed(one) ? oncePerRecord() : [],
  slots: {
    to: { label: '报给哪里', standard: reportedTo },
    story: {
      label: '纠纷简要情况',
      standard: ({ registration }) => toBodyText(registration?.description ?? ''),
    },
    state: { label: '现在的情况、可能的后果', standard: () => '' },
    measures: { label: '已经采取的措施', standard: tellMeasures },
    wanted: { label: '需要上级协调、支持的', standard: () => '' },
  },
  build(c, { profile }, _ofId, say) {
    const { registration } = c;
    const people = registration?.peopleInvolved ?? null;
    const amount = registration?.amountInDisputeFen ?? null;
    const report = lastReport(c);
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL, c.number),
      { type: 'addressee', text: `${orRoom(say('to') || toBodyText(profile.streetName), 12)}：` },
      paragraph('现将下列重大纠纷报告如下：'),
      fieldRows([
        ['纠纷', c.title],
        ['类型', registration === null ? '' : DISPUTE_CATEGORY_LABELS[registration.category]],
        ['难易、预警', gradeOf(registration)],
        ['当事人', namesOf(c.parties)],
        ['涉及人数', people === null ? '' : `${people} 人`],
        ['涉及金额', amount === null ? '' : `${formatYuan(amount)} 元`],
        ['发生地点', nameOnPaper(registration?.place ?? '')],
        ['登记日期', dayOnPaper(registration?.registeredOn)],
        ['知道的时间', BLANK_MOMENT],
        ['报告的时间', report === undefined ? BLANK_MOMENT : tellMoment(report)],
        [
          '报告方式',
          choices(Object.values(REPORT_WAY_LABELS), report ? REPORT_WAY_LABELS[report.way] : null),
        ],
        ['接报人', nameOnPaper(report?.receiver ?? '')],
      ]),
      paragraph(say('story'), 5, '纠纷简要情况：'),
      paragraph(say('state'), 2, '现在的情况、可能的后果：'),
      paragraph(say('measures'), 3, '已经采取的措施：'),
      paragraph(say('wanted'), 2, '需要上级协调、支持的：'),
      fieldRows([
        ['经办的调解员', mediatorsOf(c)],
        ['报告人、电话', nameOnPaper(report?.reporter ?? '')],
      ]),
      buildSealBlock(committeeOf(profile)),
    ]);
  },
});

function tellMoment({ reportedOn, reportedAt }: AuthorityReport): string {
  return `${dayOnPaper(reportedOn)}${reportedAt === null ? '　　时　　分' : ` ${reportedAt}`}`;
}

/** 重大，红色; what was not said is left out. */
function gradeOf(registration: CaseOnPaper['registration']): string {
  if (registration === null) return '';
  const { difficulty, alertColor } = registration;
  const color = alertColor === null ? '' : ALERT_COLOR_LABELS[alertColor];
  return [DIFFICULTY_LABELS[difficulty], color].filter((word) => word !== '').join('，');
}
