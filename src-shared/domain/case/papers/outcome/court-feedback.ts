import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import type { MediationCase } from '../../model/mediation-case';
import { concludedOn } from '../../model/outcome';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineFilledPaper } from '../blocks/case-paper';
import {
  agreementNumberOf,
  bindPaper,
  bothSides,
  committeeOf,
  mediatorsOf,
  orRoom,
} from '../blocks/names-on-paper';
import { dayOnPaper, paragraph, titleBlocks } from '../blocks/plain-blocks';
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
      standard: ({ registration, termination }) =>
        termination === null ? '' : toBodyText(registration?.referralMaterials ?? ''),
    },
  },
  build(c, { profile }, _ofId, say) {
    const { registration, acceptance, termination } = c;
    const court = toBodyText(registration?.referringUnit ?? '');
    const number = toBodyText(registration?.referralNumber ?? '');
    const isPreFiling = registration?.source === 'court_pre_filing';
    const way = registration === null ? '委派（委托）' : isPreFiling ? '委派' : '委托';
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL, c.number),
      { type: 'addressee', text: `${orRoom(court, 10)}：` },
      paragraph(
        `贵院${way}调解的${bothSides(c.parties)}纠纷${number === '' ? '（案号　　　　　　　　　　）' : `（${number}）`}，本人民调解委员会于${dayOnPaper(acceptance?.acceptedOn)}受理，由调解员${orRoom(mediatorsOf(c), 6)}调解，现将结果函告如下：`,
      ),
      paragraph(say('result'), 4),
      ...(registration === null || termination !== null
        ? [paragraph(say('returned'), 2, '随函退回的材料：')]
        : []),
      buildSealBlock(committeeOf(profile)),
    ]);
  },
});

/** How it ended, and no word of what was said. */
function tellResult(c: CaseOnPaper): string {
  const { registration, inForceOn, termination } = c;
  if (termination !== null) {
    const isPreFiling = registration?.source === 'court_pre_filing';
    const returned = isPreFiling ? '现将起诉状等材料退回贵院，请查收。' : '';
    const on = dayOnPaper(termination.terminatedOn);
    return `经调解，双方当事人没有达成调解协议，已于${on}终止调解。${returned}`;
  }
  if (inForceOn === null) return '';
  return `经调解，双方当事人已于${dayOnPaper(inForceOn)}达成调解协议（编号${agreementNumberOf(c)}），协议书随函附上。`;
}

/** A court asked for the mediation, and it has ended. */
function isDue(c: MediationCase): boolean {
  const { source } = c.registration;
  const isFromCourt = source === 'court_pre_filing' || source === 'court_post_filing';
  return isFromCourt && concludedOn(c) !== null;
}
