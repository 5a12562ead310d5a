import { formatChineseDate } from '../../../kernel/local-date';
import { toBodyText } from '../../../paper/body-text';
import { toChineseNumeral } from '../../../paper/chinese-numeral';
import { oncePerRecord } from '../../../paper/define-paper';
import { findGaps } from '../../agreement/completeness';
import { copiesNeeded } from '../../agreement/obligations';
import { effectiveOn } from '../../model/effective-day';
import { stayingParties } from '../../model/party-change';
import { buildTermBlocks, frameAgreement } from '../blocks/agreement-blocks';
import {
  amendmentsOf,
  dayOfSigning,
  finalityOfAmendment,
  keptAmendment,
} from '../blocks/amendment-sheets';
import { defineCasePaper, forAllParties } from '../blocks/case-paper';
import { buildPartyBlocks } from '../blocks/party-block';
import { paragraph } from '../blocks/plain-blocks';
import { buildJointSignatures } from '../blocks/signature-block';

const LABEL = '人民调解协议书';

/**
 * 人民调解协议书 in the order of the ministry's form (司发通〔2010〕239号) with the content of 人民调解法 第29条. Nothing that
 * only ink can say is filled in: no signature, no seal, no day of signing. A case without an agreement gives a blank
 * form. Ages are those of the day of signing when it is known, else of today.
 */
export const writtenAgreement = defineCasePaper({
  key: 'written_agreement',
  label: LABEL,
  section: 'outcome',
  copyFor: forAllParties,
  origin: 'written',
  words: { draft: '草稿，待签字盖章', final: '已生效' },
  absent: 'AGREEMENT_MISSING',
  required: (c) => c.agreement?.form === 'written' || amendmentsOf(c, 'writing').length > 0,
  copies: (c) => copiesNeeded(Math.max(2, stayingParties(c).length)),
  // An oral agreement that was put on paper is a sheet of its own, beside the record that was made of it.
  instancesOf: (c) =>
    c.agreement?.form === 'written'
      ? oncePerRecord()
      : amendmentsOf(c, 'writing').map(({ id }) => ({ ofId: id, name: '' })),
  build(c, { profile, today }, ofId) {
    const { agreement } = c;
    const onDate =
      (agreement?.form === 'written' && agreement.signing?.partiesSignedOn) ||
      dayOfSigning(c, ofId, today);
    const committee = toBodyText(profile.committeeName);
    const copies = toChineseNumeral(copiesNeeded(Math.max(2, c.staying.length)));
    return frameAgreement(c, profile, LABEL, [
      ...buildPartyBlocks(c.staying, onDate),
      ...buildTermBlocks(c),
      ...(agreement?.form === 'oral'
        ? [
            paragraph(
              `上述协议由当事人于${formatChineseDate(agreement.agreedOn)}口头达成，现写成书面，内容不变。`,
            ),
          ]
        : []),
      paragraph(`本协议一式${copies}份，当事人、${committee}各持一份。`),
      buildJointSignatures({ parties: c.staying, mediators: c.mediators, onDate }, committee),
    ]);
  },
  findings: (c, { profile, today }) => findGaps(c, profile, today),
  finality(c, ofId) {
    if (ofId !== null) return finalityOfAmendment(c, ofId);
    const on = effectiveOn(c);
    if (on === null) return null;
    return {
      on,
      because: `协议书已签字盖章，${formatChineseDate(on)}生效。`,
      ink: '签名、盖章、日期以当时签好的纸质那份为准。',
    };
  },
  kept: (c, ofId) => (ofId === null ? (c.agreement?.paper ?? null) : keptAmendment(c, ofId)),
});
