import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import { isFromCourt } from '../../model/case-source';
import type { MediationCase } from '../../model/mediation-case';
import { concludedOn } from '../../model/outcome';
import { courtWayOf, resultReport } from '../../model/way-back';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper, committeeOf, mediatorsOf, orRoom, sentDispute } from '../blocks/names-on-paper';
import { dayOnPaper, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { tellResult } from '../blocks/result-words';
import { buildSealBlock } from '../blocks/signature-block';

const LABEL = '委派（委托）调解情况反馈函';

/**
 * 委派（委托）调解情况反馈函: tells the court how the mediation that it asked for ended (特邀调解规定, 法释〔2016〕14号). A
 * failed 委派 returns the materials. Nothing that a party admitted for the sake of an agreement stands on it: the letter
 * takes the result alone, never what was said in the sittings.
 */
export const courtFeedback = defineFilledPaper({
  key: 'court_feedback',
  label: LABEL,
  section: 'outcome',
  required: isDue,
  instancesOf: (c) => (isDue(c) ? oncePerRecord() : []),
  slots: {
    result: { label: '调解结果', standard: tellResult },
    returned: {
      label: '随函退回的材料',
      standard: (c) =>
        c.termination === null
          ? ''
          : toBodyText(resultReport(c)?.returned || (c.registration?.referralMaterials ?? '')),
    },
  },
  build(c, { profile }, _ofId, say) {
    const { registration, acceptance, termination } = c;
    const court = toBodyText(registration?.referringUnit ?? '');
    const way = (registration && courtWayOf(registration.source)) ?? '委派（委托）';
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL, c.number),
      { type: 'addressee', text: `${orRoom(court, 10)}：` },
      paragraph(
        `贵院${way}调解的${sentDispute(c)}，本人民调解委员会于${dayOnPaper(acceptance?.acceptedOn)}受理，由调解员${orRoom(mediatorsOf(c), 6)}调解，现将结果函告如下：`,
      ),
      paragraph(say('result'), 4),
      ...(registration === null || termination !== null
        ? [paragraph(say('returned'), 2, '随函退回的材料：')]
        : []),
      buildSealBlock(committeeOf(profile)),
    ]);
  },
});

/** A court asked for the mediation, and it has ended. */
function isDue(c: MediationCase): boolean {
  return isFromCourt(c.registration.source) && concludedOn(c) !== null;
}
