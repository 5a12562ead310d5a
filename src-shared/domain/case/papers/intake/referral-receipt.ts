import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import { isReferred } from '../../model/case-source';
import { courtWayOf } from '../../model/way-back';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper, committeeOf, mediatorsOf, orRoom, sentDispute } from '../blocks/names-on-paper';
import { dayOnPaper, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildSealBlock } from '../blocks/signature-block';

const LABEL = '接受移送（委派、委托）回执';

/**
 * 回执: tells who sent a dispute that it is taken on (courts wait for it three workdays, 《人民法院在线调解规则》). What is not
 * taken on has its 不予受理（转介）函. Set plainly: no form of the ministry is known.
 */
export const referralReceipt = defineFilledPaper({
  key: 'referral_receipt',
  label: LABEL,
  section: 'feedback',
  required: () => false,
  instancesOf: ({ acceptance, registration }) =>
    acceptance !== null && isReferred(registration.source) ? oncePerRecord() : [],
  build(c, { profile }) {
    const { registration, acceptance } = c;
    const way = registration === null ? null : courtWayOf(registration.source);
    const sender = toBodyText(registration?.referringUnit ?? '');
    const signedOn = registration?.materialsSignedOn ?? null;
    const you = way === null ? '贵单位移送' : `贵院${way}`;
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL, c.number),
      { type: 'addressee', text: `${orRoom(sender, 10)}：` },
      paragraph(
        `${you}调解的${sentDispute(c)}收悉${signedOn === null ? '' : `，材料已于${dayOnPaper(signedOn)}签收`}。各方当事人同意调解，本人民调解委员会已于${dayOnPaper(acceptance?.acceptedOn)}受理，由调解员${orRoom(mediatorsOf(c), 6)}调解。办理结果另行反馈。`,
      ),
      buildSealBlock(committeeOf(profile)),
    ]);
  },
});
