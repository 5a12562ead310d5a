import { formatYuan } from '../../../kernel/money';
import { toBodyText } from '../../../paper/body-text';
import { toChineseNumeral } from '../../../paper/chinese-numeral';
import type { PaperBlock } from '../../../paper/paper';
import { blankOf } from '../../../record/blank';
import { composeObligationText } from '../../agreement/obligation-text';
import { copiesNeeded, newestFirst } from '../../agreement/obligations';
import { paidOf } from '../../agreement/paid-of';
import { agreementTermsSchema, type Obligation } from '../../model/agreement';
import { everyObligation } from '../../model/clauses-in-force';
import { stayingParties } from '../../model/party-change';
import {
  AMENDMENT_WORDS,
  amendmentsOf,
  dayOfSigning,
  finalityOfAmendment,
  findAmendment,
  keptAmendment,
  sheetsOfAmendments,
} from '../blocks/amendment-sheets';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineFilledPaper, forAllParties } from '../blocks/case-paper';
import { agreementNumberOf, bindPaper, committeeOf } from '../blocks/names-on-paper';
import { buildPartyBlocks } from '../blocks/party-block';
import { performanceText } from '../blocks/performance-blocks';
import { dayOnPaper, paragraph, section, titleBlocks } from '../blocks/plain-blocks';
import { buildJointSignatures } from '../blocks/signature-block';

const LABEL = '人民调解补充（变更）协议书';

/**
 * 补充（变更）协议书: an agreement in force is changed by a new one that all sign (人民调解法 第31、33条). Parties and the
 * first agreement stand on it; what is changed is written when the parties have agreed.
 */
export const supplementaryAgreement = defineFilledPaper({
  key: 'supplementary_agreement',
  label: LABEL,
  section: 'outcome',
  copyFor: forAllParties,
  isByHand: true,
  required: (c) => amendmentsOf(c, 'supplement').some(({ signing }) => signing !== null),
  copies: (c) => copiesNeeded(Math.max(2, stayingParties(c).length)),
  instancesOf: (c) => sheetsOfAmendments(c, 'supplement'),
  words: AMENDMENT_WORDS,
  finality: finalityOfAmendment,
  kept: keptAmendment,
  slots: {
    terms: {
      label: '补充（变更）的内容',
      standard: (c, _ctx, ofId) =>
        (findAmendment(c, ofId)?.terms.clauses ?? [])
          .map(({ text }, at) => `${toChineseNumeral(at + 1)}、${toBodyText(text)}`)
          .join('\n'),
    },
    performance: {
      label: '履行方式、地点、期限',
      standard: (c, _ctx, ofId) => {
        const terms = findAmendment(c, ofId)?.terms;
        return terms === undefined
          ? ''
          : performanceText({ ...blankOf(agreementTermsSchema), ...terms }, c.staying);
      },
    },
  },
  build(c, { profile, today }, ofId, say) {
    const committee = committeeOf(profile);
    const number = agreementNumberOf(c);
    const copies = toChineseNumeral(copiesNeeded(Math.max(2, c.staying.length)));
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL),
      ...buildPartyBlocks(c.staying, dayOfSigning(c, ofId, today)),
      ...section('原协议', [
        paragraph(`各方当事人于${dayOnPaper(c.inForceOn)}达成的人民调解协议（编号${number}）。`),
        ...replacedLines(c, ofId),
      ]),
      ...section('经调解，自愿补充（变更）如下：', [paragraph(say('terms'), 6)]),
      ...section('履行方式、地点、期限', [paragraph(say('performance'), 3)]),
      paragraph('原协议与本协议不一致的，以本协议为准；没有变更的，继续有效。'),
      paragraph(`本协议一式${copies}份，当事人、${committee}各持一份。`),
      buildJointSignatures(
        { parties: c.staying, mediators: c.mediators, onDate: dayOfSigning(c, ofId, today) },
        committee,
      ),
    ]);
  },
});

/** What of the first agreement is not performed as it stands there. */
function replacedLines(c: CaseOnPaper, ofId: string | null): PaperBlock[] {
  const { replacedIds = [] } = findAmendment(c, ofId) ?? {};
  if (replacedIds.length === 0) return [];
  const texts = everyObligation(c)
    .filter(({ id }) => replacedIds.includes(id))
    .map((obligation) => {
      const paid = paidOf(standingOf(c, obligation));
      const text = composeObligationText(obligation, c.staying);
      return paid === 0 ? text : `${text}，其中已经付的人民币${formatYuan(paid)}元照算`;
    });
  return [paragraph(`${texts.join('；')}。`, 0, '下列各项不再按原协议履行：')];
}

function standingOf({ fulfillmentRecords }: CaseOnPaper, obligation: Obligation) {
  const records = newestFirst(fulfillmentRecords, obligation.id);
  return { obligation, records, state: records[0]?.state ?? 'not_due' } as const;
}
