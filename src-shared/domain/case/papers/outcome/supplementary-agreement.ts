import { toChineseNumeral } from '../../../paper/chinese-numeral';
import { oncePerRecord } from '../../../paper/define-paper';
import { copiesNeeded } from '../../agreement/obligations';
import { stayingParties } from '../../model/party-change';
import { defineFilledPaper } from '../blocks/case-paper';
import { agreementNumberOf, bindPaper, committeeOf } from '../blocks/names-on-paper';
import { buildPartyBlocks } from '../blocks/party-block';
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
  isByHand: true,
  required: () => false,
  copies: (c) => copiesNeeded(Math.max(2, stayingParties(c).length)),
  instancesOf: ({ agreement }) =>
    agreement?.form === 'written' && agreement.signing !== null ? oncePerRecord() : [],
  slots: {
    terms: { label: '补充（变更）的内容', standard: () => '' },
    performance: { label: '履行方式、地点、期限', standard: () => '' },
  },
  build(c, { profile, today }, _ofId, say) {
    const committee = committeeOf(profile);
    const number = agreementNumberOf(c);
    const copies = toChineseNumeral(copiesNeeded(Math.max(2, c.staying.length)));
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL),
      ...buildPartyBlocks(c.staying, today),
      ...section('原协议', [
        paragraph(`各方当事人于${dayOnPaper(c.inForceOn)}达成的人民调解协议书（编号${number}）。`),
      ]),
      ...section('经调解，自愿补充（变更）如下：', [paragraph(say('terms'), 6)]),
      ...section('履行方式、地点、期限', [paragraph(say('performance'), 3)]),
      paragraph('原协议与本协议不一致的，以本协议为准；没有变更的，继续有效。'),
      paragraph(`本协议一式${copies}份，当事人、${committee}各持一份。`),
      buildJointSignatures(
        { parties: c.staying, mediators: c.mediators, onDate: today },
        committee,
      ),
    ]);
  },
});
