import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import { defineFilledPaper, forAllParties } from '../blocks/case-paper';
import { bindPaper } from '../blocks/names-on-paper';
import { buildPartyBlocks } from '../blocks/party-block';
import { paragraph, section, titleBlocks } from '../blocks/plain-blocks';
import { buildPartySignatures } from '../blocks/signature-block';

const LABEL = '人民调解申请书';

/**
 * 人民调解申请书 (司发通〔2010〕239号): both sides, what happened, what is asked for, and that the applicant asks of their
 * own will. A party may apply by word of mouth too (人民调解法 第17条); then the 受理登记表 is enough.
 */
export const application = defineFilledPaper({
  key: 'application',
  label: LABEL,
  section: 'registration',
  copyFor: forAllParties,
  required: ({ registration: { source } }) => source === 'application_written',
  instancesOf: ({ registration: { source } }) =>
    source === 'application_written' || source === 'application_oral' ? oncePerRecord() : [],
  build: (c, { profile, today }) =>
    bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL),
      ...buildPartyBlocks(c.parties, today),
      ...section('纠纷简要情况', [paragraph(toBodyText(c.registration?.description ?? ''), 6)]),
      ...section('当事人申请事项', [paragraph(toBodyText(c.registration?.requests ?? ''), 3)]),
      paragraph(
        '人民调解委员会已将人民调解的有关规定告知申请人，申请人自愿申请人民调解，请予受理。',
      ),
      buildPartySignatures(c.parties, ['applicant'], today),
    ]),
});
