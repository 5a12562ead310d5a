import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import { isReferred } from '../../model/case-source';
import { DECLINE_GROUND_LABELS, DESTINATION_LABELS } from '../../model/closing';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineFilledPaper, forAllParties } from '../blocks/case-paper';
import { bindPaper, committeeOf, namesOf, orRoom } from '../blocks/names-on-paper';
import { dayOnPaper, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildSealBlock } from '../blocks/signature-block';

const LABEL = '不予受理（转介）函';

/**
 * 不予受理（转介）函: that the committee does not take the dispute up and why, and where one may turn to. It goes to the
 * authority that sent the dispute, else to the applicants. Where to turn is general unless it is written in.
 */
export const declineLetter = defineFilledPaper({
  key: 'decline_letter',
  label: LABEL,
  section: 'acceptance',
  copyFor: forAllParties,
  required: ({ decline }) => decline !== null,
  instancesOf: ({ decline }) => (decline === null ? [] : oncePerRecord()),
  slots: {
    reason: {
      label: '不予受理的原因',
      standard: ({ decline }) =>
        decline === null ? '' : tellReason(DECLINE_GROUND_LABELS[decline.ground], decline.reason),
    },
    turnTo: { label: '建议转向', standard: ({ decline }) => tellDestination(decline) },
  },
  build(c, { profile }, _ofId, say) {
    const { registration, decline } = c;
    const sender =
      registration !== null && isReferred(registration.source)
        ? toBodyText(registration.referringUnit)
        : '';
    const to = sender || namesOf(c.parties, 'applicant');
    const number = sender === '' ? '' : toBodyText(registration?.referralNumber ?? '');
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL, c.number),
      { type: 'addressee', text: `${orRoom(to, 10)}：` },
      paragraph(
        `${sender === '' ? '你（单位）申请' : `贵单位移送${number === '' ? '' : `（编号${number}）`}`}调解的${orRoom(c.title, 14)}一事，经审查，本人民调解委员会于${dayOnPaper(decline?.declinedOn)}决定不予受理。`,
      ),
      paragraph(say('reason'), 3, '原因：'),
      paragraph('当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。'),
      paragraph(say('turnTo'), 1, '建议转向：'),
      buildSealBlock(committeeOf(profile)),
    ]);
  },
});

/** Where the parties were sent; empty where it was only told that other ways stay open. */
function tellDestination(decline: CaseOnPaper['decline']): string {
  const sentTo = decline?.sentTo ?? null;
  if (decline === null || sentTo === null || sentTo === 'told_only') return '';
  const name = toBodyText(decline.sentToName);
  return `${name === '' ? DESTINATION_LABELS[sentTo] : name}。`;
}

function tellReason(ground: string, reason: string): string {
  const text = toBodyText(reason);
  return text === '' || text === ground ? `${ground}。` : `${ground}。${text}`;
}
