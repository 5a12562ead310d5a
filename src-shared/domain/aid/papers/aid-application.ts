import { choices, titleBlocks } from '../../case/papers/blocks/plain-blocks';
import { buildSigners } from '../../case/papers/blocks/signature-block';
import { formatChineseDate, type LocalDate } from '../../kernel/local-date';
import { toBodyText } from '../../paper/body-text';
import { bindSheet, defineFilledSheet } from '../../paper/filled-paper';
import type { PaperBlock } from '../../paper/paper';
import { checkIdNumber } from '../../party/id-number';
import { SEX_LABELS } from '../../party/party';
import type { Aid, Application } from '../aid';
import { AID_EXEMPTION_LABELS, AID_MATTER_LABELS } from '../aid-matters';

const LABEL = '法律援助申请表';

/**
 * 法律援助申请表: who asks for what and why, and how they stand for money, which they must say truly (法律援助法 第41条). A
 * centre that has its own form gives it out itself; this one says what such a form asks for. The whole number stands on it. It
 * takes two pages with room for the pen: who and what on the first, means and materials on the second.
 */
export const aidApplication = defineFilledSheet<Aid>({
  section: 'aid',
  key: 'aid_application',
  label: LABEL,
  build: (record, { profile, today }) => {
    const { matter, exemption } = record?.application ?? { matter: null, exemption: null };
    const say = saysOf(record);
    return bindSheet(LABEL, record?.application.applicant ?? null, profile, [
      ...titleBlocks(LABEL),
      {
        type: 'boxes',
        rows: [
          [box('申请人', say('applicant')), box('民族')],
          bornOf(say('idNumber'), today),
          [box('身份证号码', say('idNumber')), box('联系电话', say('phone'))],
          [box('住址', say('address')), box('工作单位')],
          [box('代理人（法定或者委托）'), box('代理人电话')],
          [box('对方当事人', say('opponent'))],
          [
            box(
              '申请事项（法律援助法第31条、第32条）',
              choices(Object.values(AID_MATTER_LABELS), labelOf(AID_MATTER_LABELS, matter)),
            ),
          ],
          [box('案情和申请理由', say('story'), 6)],
          [box('经济困难状况（如实说明）', say('means'), 4)],
          [
            box(
              '免予核查经济困难状况的（法律援助法第42条）',
              choices(
                Object.values(AID_EXEMPTION_LABELS),
                labelOf(AID_EXEMPTION_LABELS, exemption),
              ),
            ),
          ],
          [box('随附的材料', say('materials'), 3)],
        ],
      },
      {
        ...{ type: 'paragraph', lead: '', ruledLines: 0 },
        text: '本人承诺：以上所填内容和所交材料均真实。',
      },
      buildSigners(['申请人（签名、盖章或按指印）'], ['代理人（签名）']),
    ]);
  },
});

type Box = Extract<PaperBlock, { type: 'boxes' }>['rows'][number][number];

function box(label: string, text = '', lines = 1): Box {
  return { label, text, lines };
}

type TextOf<T> = { [K in keyof T]: T[K] extends string ? K : never }[keyof T];

/** What was typed of the referral; nothing on the blank form. */
export function saysOf(record: Aid | null) {
  return (name: TextOf<Application>): string => toBodyText(record?.application[name] ?? '');
}

function labelOf<K extends string>(labels: Readonly<Record<K, string>>, key: K | null) {
  return key === null ? null : labels[key];
}

/** Sex and birthday as the number says them; room for the pen where it says nothing. */
function bornOf(idNumber: string, today: LocalDate): Box[] {
  const check = checkIdNumber(idNumber, today);
  const isRead = check.kind === 'valid' || check.kind === 'old_15';
  return [
    box('性别', isRead ? SEX_LABELS[check.sex] : ''),
    box('出生日期', isRead ? formatChineseDate(check.birthDate) : ''),
  ];
}
