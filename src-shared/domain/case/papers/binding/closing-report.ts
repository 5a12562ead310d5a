import { formatChineseDate } from '../../../kernel/local-date';
import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import { CASE_SOURCE_LABELS } from '../../model/case-source';
import { TERMINATION_GROUND_LABELS } from '../../model/closing';
import { concludedOn } from '../../model/outcome';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper, committeeOf, mediatorsOf } from '../blocks/names-on-paper';
import { callParties } from '../blocks/party-block';
import { titleBlocks } from '../blocks/plain-blocks';
import { nameOnPaper } from '../blocks/signature-block';

const LABEL = '人民调解结案报告表';

/**
 * 人民调解结案报告表, a local form: whose case, since when, how it ended. When it was filled in, whether everything was
 * performed and what the head of the committee says is written by people.
 */
export const closingReport = defineFilledPaper({
  key: 'closing_report',
  label: LABEL,
  section: 'closing',
  required: () => false,
  instancesOf: (c) => (concludedOn(c) === null && c.closure === null ? [] : oncePerRecord()),
  slots: {
    facts: {
      label: '纠纷简要事实',
      standard: ({ registration }) => toBodyText(registration?.description ?? ''),
    },
    result: { label: '调解结果', standard: tellResult },
    performance: { label: '履行情况', standard: () => '' },
    opinion: { label: '承办人意见', standard: () => '' },
  },
  build(c, { profile }, _ofId, say) {
    const { registration, acceptance, closure } = c;
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL),
      {
        type: 'boxes',
        rows: [
          [box('卷号', c.number), box('填表时间', '')],
          [box('承办单位', committeeOf(profile)), box('承办人', mediatorsOf(c))],
          [
            box('受案时间', acceptance === null ? '' : formatChineseDate(acceptance.acceptedOn)),
            box('结案时间', closure === null ? '' : formatChineseDate(closure.closedOn)),
          ],
          [box('案件来源', registration === null ? '' : CASE_SOURCE_LABELS[registration.source])],
          [filled('当事人（姓名、地址、电话）', tellParties(c), 3)],
          [filled('纠纷简要事实', say('facts'), 4)],
          [filled('调解结果', say('result'), 3)],
          [box('履行情况', say('performance'), 2)],
          [box('承办人意见', say('opinion'), 2)],
          [box('负责人意见', '', 2)],
        ],
      },
    ]);
  },
});

function box(label: string, text: string, lines = 1) {
  return { label, text, lines };
}

/** What the case knows takes its own room; lines for the pen are left only where nothing is known, so that a plain case fits a page. */
function filled(label: string, text: string, lines: number) {
  return box(label, text, text === '' ? lines : 1);
}

function tellParties({ parties }: CaseOnPaper): string {
  return callParties(parties)
    .map(({ party, calledAs }) =>
      [`${calledAs}${nameOnPaper(party.name)}`, party.address, party.phone]
        .map(nameOnPaper)
        .filter((word) => word !== '')
        .join('，'),
    )
    .join('\n');
}

function tellResult({ agreement, inForceOn, termination, transfer }: CaseOnPaper): string {
  if (termination !== null)
    return `${formatChineseDate(termination.terminatedOn)}终止调解：${TERMINATION_GROUND_LABELS[termination.ground]}。`;
  if (transfer !== null)
    return `${formatChineseDate(transfer.transferredOn)}移送${toBodyText(transfer.receiverName)}处理。`;
  if (agreement === null || inForceOn === null) return '';
  const form =
    agreement.form === 'oral' ? '口头协议' : `书面协议（编号${toBodyText(agreement.number)}）`;
  const clauses = agreement.terms.clauses.map(({ text }) => toBodyText(text)).join('\n');
  return `${formatChineseDate(inForceOn)}达成${form}。\n${clauses}`.trim();
}
