import { formatChineseDate } from '../../../kernel/local-date';
import { toBodyText } from '../../../paper/body-text';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper, committeeOf, orRoom, sentDispute } from '../blocks/names-on-paper';
import { paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildSigners } from '../blocks/signature-block';

const LABEL = '退回材料清单';

/**
 * 退回材料清单: what went back to who sent a dispute that was not settled; a failed 委派 returns 起诉状 and the like
 * (法释〔2016〕14号). One of each 反馈 that returned something. That it arrived is said by the ink of who received it.
 */
export const materialsReturn = defineFilledPaper({
  key: 'materials_return',
  label: LABEL,
  section: 'feedback',
  isByHand: true,
  required: () => false,
  sheetsOf: 'feedbacks',
  instancesOf: ({ feedbacks }) =>
    feedbacks
      .filter(({ returned }) => returned !== '')
      .map(({ id, reportedOn }) => ({ ofId: id, name: formatChineseDate(reportedOn) })),
  build(c, { profile }, ofId) {
    const one = c.feedbacks.find(({ id }) => id === ofId);
    const items = toBodyText(one?.returned ?? '')
      .split(/[、；;\n]/)
      .map((item) => item.trim())
      .filter((item) => item !== '');
    return bindPaper(
      LABEL,
      c,
      profile,
      [
        ...titleBlocks(LABEL, c.number),
        { type: 'addressee', text: `${orRoom(toBodyText(one?.to ?? ''), 10)}：` },
        paragraph(`${sentDispute(c)}，没有达成调解协议，现将下列材料退回，请查收。`),
        {
          type: 'table',
          columns: [
            { label: '序号', width: 3, align: 'center' },
            { label: '材料名称和份数', width: 18, align: 'left' },
            { label: '备注', width: 10.6, align: 'left' },
          ],
          rows: items.map((item, index) => [`${index + 1}`, item, '']),
          blankRows: items.length === 0 ? 8 : 2,
        },
        buildSigners(['接收人（签名）'], ['移交人（签名）'], committeeOf(profile)),
      ],
      one === undefined ? '' : formatChineseDate(one.reportedOn),
    );
  },
});
