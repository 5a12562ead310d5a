import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import { materialsNeeded } from '../../agreement/confirmation-eligibility';
import { inWritingSince } from '../../model/effective-day';
import { CONFIRMATION_MATERIAL_LABELS } from '../../model/follow-through';
import { buildClauseBlocks } from '../blocks/agreement-blocks';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineFilledPaper, forAllParties } from '../blocks/case-paper';
import { agreementNumberOf, bindPaper, committeeOf, orRoom } from '../blocks/names-on-paper';
import { buildPartyBlocks } from '../blocks/party-block';
import { dayOnPaper, paragraph, section, titleBlocks } from '../blocks/plain-blocks';
import { buildPartySignatures } from '../blocks/signature-block';

const LABEL = '司法确认申请书';

/** The list of what is handed in besides the application itself (民诉法解释 第353–354条). */
function enclosed({ parties }: CaseOnPaper): string {
  return materialsNeeded(parties)
    .filter((one) => one !== 'application')
    .map(
      (one, at) =>
        `${at + 1}．${CONFIRMATION_MATERIAL_LABELS[one]}${one === 'property' ? '（涉及财产权利的）' : ''}`,
    )
    .join('；')
    .concat('。');
}

/**
 * 司法确认申请书: both sides together ask the court to find their agreement valid, within thirty days of its coming into
 * force (人民调解法 第33条; 民事诉讼法 第205条). All are applicants, persons and units alike; the address and telephone for
 * service stand with each party.
 */
export const confirmationApplication = defineFilledPaper({
  key: 'confirmation_application',
  label: LABEL,
  section: 'confirmation',
  copyFor: forAllParties,
  required: ({ judicialConfirmation }) => judicialConfirmation !== null,
  // An oral agreement that was put on paper since is applied for like any other.
  instancesOf: (c) => (inWritingSince(c) === null ? [] : oncePerRecord()),
  build(c, { profile, today }) {
    const committee = committeeOf(profile);
    // Both sides ask together.
    const applicants = c.staying.map((party) => ({ ...party, side: 'applicant' as const }));
    const number = agreementNumberOf(c);
    const clauses = c.agreement === null ? [] : buildClauseBlocks(c.agreement.terms);
    const court = toBodyText(c.judicialConfirmation?.court ?? '');
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL),
      ...buildPartyBlocks(applicants, today, ['applicant']),
      ...section('申请事项', [
        paragraph(
          `请求确认申请人于${dayOnPaper(c.inForceOn)}经${committee}主持调解达成的调解协议（编号${number}）有效。`,
        ),
      ]),
      ...section('事实和理由', [
        paragraph(
          `申请人因${orRoom(c.title, 14)}一事，经${committee}主持调解，自愿达成如下调解协议：`,
        ),
        ...(clauses.length === 0 ? [paragraph('', 5)] : clauses),
        paragraph('各方自愿达成上述协议，共同申请司法确认。'),
      ]),
      paragraph('此致'),
      { type: 'addressee', text: orRoom(court, 12) },
      buildPartySignatures(applicants, ['applicant'], today),
      paragraph(enclosed(c), 0, '附：'),
    ]);
  },
});
