import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import { SOURCE_GROUP_OF } from '../../model/case-source';
import { DISPUTE_CATEGORY_LABELS } from '../../model/dispute-category';
import { defineFilledPaper, forAllParties } from '../blocks/case-paper';
import { bindPaper, bothSides, committeeOf, orRoom } from '../blocks/names-on-paper';
import { choices, dayOnPaper, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildSigners } from '../blocks/signature-block';

const LABEL = '人民调解受理登记表';
const APPLIED = '当事人申请';
const OWN = '调委会主动调解';
const REFERRED = '有关单位移送';
const WAYS = { application: APPLIED, own_initiative: OWN } as const;

/**
 * 人民调解受理登记表 (司发通〔2010〕239号): on whose motion the committee takes the dispute up, and that the parties agreed
 * to be mediated (人民调解法 第17条). The form knows two sources; where another authority sent the dispute, a third stands
 * beside them with its name.
 */
export const acceptanceRegister = defineFilledPaper({
  key: 'acceptance_register',
  label: LABEL,
  section: 'acceptance',
  copyFor: forAllParties,
  required: ({ acceptance, registration: { source } }) =>
    acceptance !== null && source !== 'application_written',
  instancesOf: ({ acceptance }) => (acceptance === null ? [] : oncePerRecord()),
  build(c, { profile }) {
    const { registration, acceptance } = c;
    const committee = committeeOf(profile);
    const group = registration === null ? null : SOURCE_GROUP_OF[registration.source];
    const way = group === null ? null : group in WAYS ? WAYS[group as keyof typeof WAYS] : REFERRED;
    const category = registration === null ? '' : DISPUTE_CATEGORY_LABELS[registration.category];
    const unit = toBodyText(registration?.referringUnit ?? '');
    const basis =
      way === APPLIED
        ? '依当事人申请'
        : way === null
          ? '依　　　　　　　　'
          : `${tellWay(way, unit)}`;
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL, c.number),
      paragraph(
        `${dayOnPaper(acceptance?.acceptedOn)}，${committee}${basis}，经当事人同意，调解${bothSides(c.parties)}之间的纠纷。`,
      ),
      paragraph(category, 1, '纠纷类型：'),
      paragraph(choices([APPLIED, OWN, REFERRED], way), 0, '案件来源：'),
      ...(unit === ''
        ? []
        : [
            paragraph(`${unit} ${toBodyText(registration?.referralNumber ?? '')}`, 0, '移送单位：'),
          ]),
      paragraph(toBodyText(registration?.description ?? ''), 6, '纠纷简要情况：'),
      buildSigners(['当事人（签名）'], ['登记人（签名）'], committee),
      paragraph('此表由人民调解委员会填写。', 0, '备注：'),
    ]);
  },
});

function tellWay(way: string, unit: string): string {
  return way === OWN ? '主动调解' : `受${orRoom(unit, 8)}委托（移送）`;
}
