import { formatChineseDate } from '../../../kernel/local-date';
import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import { findGaps } from '../../agreement/completeness';
import { effectiveOn } from '../../model/effective-day';
import { buildTermBlocks, frameAgreement } from '../blocks/agreement-blocks';
import { defineCasePaper, forAllParties } from '../blocks/case-paper';
import { buildPartyBlocks } from '../blocks/party-block';
import { paragraph } from '../blocks/plain-blocks';
import { buildOralRecordSignatures } from '../blocks/signature-block';

const LABEL = '人民调解口头协议登记表';

/**
 * 人民调解口头协议登记表: the record that the mediator must make of an oral agreement (人民调解法 第28条), with the same
 * content as the written one. The day of agreement is printed, for the agreement takes effect on it (第30条).
 */
export const oralAgreementRecord = defineCasePaper({
  key: 'oral_agreement_record',
  label: LABEL,
  section: 'outcome',
  copyFor: forAllParties,
  origin: 'written',
  words: { draft: '草稿', final: '已生效' },
  absent: 'AGREEMENT_MISSING',
  required: ({ agreement }) => agreement?.form === 'oral',
  instancesOf: ({ agreement }) => (agreement?.form === 'oral' ? oncePerRecord() : []),
  build(c, { profile, today }) {
    const agreedOn = c.agreement?.form === 'oral' ? c.agreement.agreedOn : null;
    const day = agreedOn === null ? '' : formatChineseDate(agreedOn);
    return frameAgreement(c, profile, LABEL, [
      ...buildPartyBlocks(c.staying, agreedOn ?? today),
      ...buildTermBlocks(c),
      paragraph(day, 1, '达成口头协议的日期：'),
      buildOralRecordSignatures(c, toBodyText(profile.committeeName)),
    ]);
  },
  findings: (c, { profile, today }) => findGaps(c, profile, today),
  finality(c) {
    const on = effectiveOn(c);
    if (on === null) return null;
    return {
      on,
      because: `口头协议${formatChineseDate(on)}达成并生效。`,
      ink: '签名、盖章、日期留着空，打印以后手写。',
    };
  },
  kept: ({ agreement }) => agreement?.paper ?? null,
});
