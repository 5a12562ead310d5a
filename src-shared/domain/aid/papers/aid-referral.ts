import { orRoom } from '../../case/papers/blocks/names-on-paper';
import { dayOnPaper, paragraph, titleBlocks } from '../../case/papers/blocks/plain-blocks';
import { buildSigners } from '../../case/papers/blocks/signature-block';
import { toBodyText } from '../../paper/body-text';
import { bindSheet, defineFilledSheet } from '../../paper/filled-paper';
import type { PaperBlock } from '../../paper/paper';
import type { Aid } from '../aid';
import { AID_MATTER_LABELS } from '../aid-matters';
import { saysOf } from './aid-application';

const LABEL = '法律援助转介函';

/**
 * 法律援助转介函: that somebody wants legal aid, with which materials, and that the decision be told back (the centre decides
 * within seven days of the application, 法律援助法 第43条). No form of one is known: it is a letter. That it arrived is said by
 * the ink of who took it.
 */
export const aidReferral = defineFilledSheet<Aid>({
  section: 'aid',
  key: 'aid_referral',
  label: LABEL,
  copies: () => 2,
  build: (record, { profile }) => {
    const say = saysOf(record);
    const matter = record === null ? '' : AID_MATTER_LABELS[record.application.matter];
    const opponent = say('opponent');
    return bindSheet(LABEL, record?.application.applicant ?? null, profile, [
      ...titleBlocks(LABEL),
      { type: 'addressee', text: `${orRoom(say('centre'), 10)}：` },
      paragraph(
        `${orRoom(say('applicant'), 8)}${opponent === '' ? '' : `与${opponent}一事，`}提出申请法律援助，申请事项为：${orRoom(matter, 14)}。本室于${dayOnPaper(record?.application.referredOn)}转介你单位，请依法审查。`,
      ),
      paragraph(say('story'), 4, '基本情况：'),
      paragraph(
        '法律援助机构自收到申请之日起七日内审查决定（法律援助法第43条）。是否给予法律援助、由谁承办，请告知申请人，并函告本室。',
      ),
      paragraph('随函转去下列材料，请查收：'),
      materialsTable(say('materials')),
      paragraph(`${orRoom(say('phone'), 12)}`, 0, '申请人联系电话：'),
      paragraph(`${toBodyText(profile.name)} ${toBodyText(profile.phone)}`.trim(), 0, '本室：'),
      buildSigners(['接收人（签名）'], ['转介人（签名）'], toBodyText(profile.committeeName)),
    ]);
  },
});

function materialsTable(materials: string): PaperBlock {
  const items = ['法律援助申请表', ...materials.split(/[、；;\n]/)]
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return {
    type: 'table',
    columns: [
      { label: '序号', width: 3, align: 'center' },
      { label: '材料名称和份数', width: 18, align: 'left' },
      { label: '备注', width: 10.6, align: 'left' },
    ],
    rows: items.map((item, index) => [`${index + 1}`, item, '']),
    blankRows: materials === '' ? 4 : 1,
  };
}
