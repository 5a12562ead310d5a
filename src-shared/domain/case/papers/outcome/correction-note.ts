import { toBodyText } from '../../../paper/body-text';
import {
  AMENDMENT_WORDS,
  amendmentsOf,
  dayOfSigning,
  finalityOfAmendment,
  findAmendment,
  keptAmendment,
  sheetsOfAmendments,
} from '../blocks/amendment-sheets';
import { defineFilledPaper, forAllParties } from '../blocks/case-paper';
import { agreementNumberOf, bindPaper, committeeOf } from '../blocks/names-on-paper';
import { dayOnPaper, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildJointSignatures } from '../blocks/signature-block';

const LABEL = '人民调解协议书补正笔录';

/**
 * 补正笔录: a slip of the pen in a signed agreement is mended by a note that all sign; what the parties owe each other is
 * changed only by a supplementary agreement. What was wrong and what is right is written by hand.
 */
export const correctionNote = defineFilledPaper({
  key: 'correction_note',
  label: LABEL,
  section: 'outcome',
  copyFor: forAllParties,
  isByHand: true,
  required: (c) => amendmentsOf(c, 'correction').some(({ signing }) => signing !== null),
  instancesOf: (c) => sheetsOfAmendments(c, 'correction'),
  words: AMENDMENT_WORDS,
  finality: finalityOfAmendment,
  kept: keptAmendment,
  slots: {
    wrong: {
      label: '原文',
      standard: (c, _ctx, ofId) => toBodyText(findAmendment(c, ofId)?.wrong ?? ''),
    },
    right: {
      label: '补正为',
      standard: (c, _ctx, ofId) => toBodyText(findAmendment(c, ofId)?.right ?? ''),
    },
  },
  build(c, { profile, today }, ofId, say) {
    const number = agreementNumberOf(c);
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL),
      paragraph(
        `${dayOnPaper(c.inForceOn)}生效的人民调解协议书（编号${number}）有下列笔误，经各方当事人核对，一致同意补正：`,
      ),
      paragraph(say('wrong'), 3, say('wrong') === '' ? '原文（第　　条）：' : '原文：'),
      paragraph(say('right'), 3, '补正为：'),
      paragraph('补正只改正笔误，协议的其他内容不变。'),
      buildJointSignatures(
        { parties: c.staying, mediators: c.mediators, onDate: dayOfSigning(c, ofId, today) },
        committeeOf(profile),
      ),
    ]);
  },
});
