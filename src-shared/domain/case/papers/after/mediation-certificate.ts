import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import { inWritingSince } from '../../model/effective-day';
import { agreedParties } from '../../model/party-change';
import { defineFilledPaper, forAllParties } from '../blocks/case-paper';
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

const LABEL = '主持调解证明';

/**
 * 主持调解证明: the committee certifies to the court that the agreement was reached before it, one of the materials of a
 * 司法确认 (民诉法解释 第353条).
 */
export const mediationCertificate = defineFilledPaper({
  key: 'mediation_certificate',
  label: LABEL,
  section: 'confirmation',
  copyFor: forAllParties,
  required: ({ judicialConfirmation }) => judicialConfirmation !== null,
  // An oral agreement that was put on paper since is applied for like any other.
  instancesOf: (c) => (inWritingSince(c) === null ? [] : oncePerRecord()),
  build(c, { profile }) {
    const committee = committeeOf(profile);
    const number = agreementNumberOf(c);
    const court = toBodyText(c.judicialConfirmation?.court ?? '');
    // Of somebody who did not go on nobody certifies that he agreed.
    const agreed = c.inForceOn === null ? c.parties : agreedParties(c, c.inForceOn);
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL),
      { type: 'addressee', text: `${orRoom(court, 12)}：` },
      paragraph(
        `兹证明${bothSides(agreed)}因${orRoom(c.title, 14)}一事，于${dayOnPaper(c.acceptance?.acceptedOn)}由${committee}受理，经调解员${orRoom(mediatorsOf(c), 6)}主持调解，自愿达成人民调解协议（编号${number}），协议于${dayOnPaper(c.inForceOn)}生效。`,
      ),
      paragraph('特此证明。'),
      buildSealBlock(committee),
    ]);
  },
});
