import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import { TERMINATION_GROUND_LABELS } from '../../model/closing';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper, committeeOf, namesOf, orRoom } from '../blocks/names-on-paper';
import { dayOnPaper, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildSealBlock } from '../blocks/signature-block';

const LABEL = '终止调解告知书';

/**
 * 终止调解告知书: that mediation ended without an agreement, on which ground, and that arbitration, administrative and
 * court ways are open (人民调解法 第26条). A copy for each party and one for the file.
 */
export const terminationNotice = defineFilledPaper({
  key: 'termination_notice',
  label: LABEL,
  section: 'outcome',
  required: ({ termination }) => termination !== null,
  copies: ({ parties }) => parties.length + 1,
  instancesOf: ({ termination }) => (termination === null ? [] : oncePerRecord()),
  slots: {
    reason: {
      label: '终止的原因',
      standard: ({ termination }) => toBodyText(termination?.reason ?? ''),
    },
    remedies: {
      label: '另行告知',
      standard: ({ termination }) => toBodyText(termination?.remediesNote ?? ''),
    },
  },
  build(c, { profile }, _ofId, say) {
    const { termination, acceptance } = c;
    const ground = termination === null ? '' : TERMINATION_GROUND_LABELS[termination.ground];
    const remedies = say('remedies');
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL, c.number),
      { type: 'addressee', text: `${orRoom(namesOf(c.parties), 12)}：` },
      paragraph(
        `本人民调解委员会于${dayOnPaper(acceptance?.acceptedOn)}受理的${orRoom(c.title, 14)}一事，经调解没有达成协议，依照《人民调解法》第二十六条，于${dayOnPaper(termination?.terminatedOn)}终止调解。`,
      ),
      paragraph(ground === '' ? '' : `${ground}。`, 1, '终止的情形：'),
      paragraph(say('reason'), 2, '原因：'),
      paragraph('你们可以依法通过仲裁、行政、司法等途径维护自己的权利。'),
      ...(remedies === '' ? [] : [paragraph(remedies, 0, '另行告知：')]),
      buildSealBlock(committeeOf(profile)),
    ]);
  },
});
