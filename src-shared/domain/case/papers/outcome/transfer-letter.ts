import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import type { PaperBlock } from '../../../paper/paper';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper, bothSides, committeeOf, orRoom } from '../blocks/names-on-paper';
import { dayOnPaper, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildSigners } from '../blocks/signature-block';

const LABEL = '移送函';

/**
 * 移送函: that a dispute is handed on to an authority, why, and with which materials (practice; letters are kept in the file
 * with number and day, as 宁波市人民调解条例 第19条 asks). That it arrived is said by the ink of who received it. No word of what
 * was said in the mediation stands on it unless a person writes it.
 */
export const transferLetter = defineFilledPaper({
  key: 'transfer_letter',
  label: LABEL,
  section: 'acceptance',
  required: ({ transfer }) => transfer !== null,
  copies: () => 2,
  instancesOf: ({ transfer }) => (transfer === null ? [] : oncePerRecord()),
  slots: {
    reason: {
      label: '移送的原因',
      standard: ({ transfer }) => toBodyText(transfer?.reason ?? ''),
    },
  },
  build(c, { profile }, _ofId, say) {
    const { transfer } = c;
    const number = toBodyText(transfer?.letterNumber ?? '') || c.number;
    return bindPaper(LABEL, c, profile, [
      ...titleBlocks(LABEL, number),
      {
        type: 'addressee',
        text: `${orRoom(toBodyText(transfer?.receiverName ?? ''), 10)}：`,
      },
      paragraph(
        `本人民调解委员会于${dayOnPaper(c.registration?.registeredOn)}登记的${bothSides(c.parties)}之间的纠纷（案件编号${orRoom(c.number, 10)}），于${dayOnPaper(transfer?.transferredOn)}移送你单位处理，本人民调解委员会不再调解。`,
      ),
      paragraph(say('reason'), 3, '移送的原因：'),
      paragraph('随函移送下列材料，请查收，并请将办理情况函告本人民调解委员会。'),
      materialsTable(c),
      buildSigners(['接收人（签名）'], ['移送人（签名）'], committeeOf(profile)),
    ]);
  },
});

function materialsTable({ transfer }: CaseOnPaper): PaperBlock {
  const items = toBodyText(transfer?.materials ?? '')
    .split(/[、；;\n]/)
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
    blankRows: items.length === 0 ? 6 : 1,
  };
}
