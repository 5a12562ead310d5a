import { formatChineseDate } from '../../../kernel/local-date';
import { toBodyText } from '../../../paper/body-text';
import { oncePerRecord } from '../../../paper/define-paper';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper } from '../blocks/names-on-paper';
import { callParties } from '../blocks/party-block';
import { paragraph, titleBlocks } from '../blocks/plain-blocks';
import { nameOnPaper } from '../blocks/signature-block';

const LABEL = '送达回证';

/**
 * 送达回证, one of each 送达: who got which paper, how and where, with a line for each to sign; that and when it was received
 * is said by their ink. While none is written down there is one sheet for all parties. Set plainly: no form of the ministry
 * is known.
 */
export const serviceReceipt = defineFilledPaper({
  key: 'service_receipt',
  label: LABEL,
  section: 'papers',
  copyFor: ({ deliveries }, ofId) => deliveries.find(({ id }) => id === ofId)?.partyIds ?? [],
  isByHand: true,
  required: ({ deliveries }) => deliveries.length > 0,
  sheetsOf: 'deliveries',
  instancesOf: ({ acceptance, decline, deliveries }) => {
    if (deliveries.length > 0)
      return deliveries.map(({ id, deliveredOn, papers }) => ({
        ofId: id,
        name: `${formatChineseDate(deliveredOn)} ${papers}`,
      }));
    return acceptance === null && decline === null ? [] : oncePerRecord();
  },
  build(c, { profile }, ofId) {
    const one = c.deliveries.find(({ id }) => id === ofId);
    const to = c.parties.filter(({ id }) => one === undefined || one.partyIds.includes(id));
    const way = [one?.way ?? '', one?.place ?? ''].filter((word) => word !== '').join('，');
    return bindPaper(
      LABEL,
      c,
      profile,
      [
        ...titleBlocks(LABEL, c.number),
        {
          type: 'boxes',
          rows: [
            [{ label: '事由', text: c.title, lines: 1 }],
            [{ label: '送达的文书和份数', text: toBodyText(one?.papers ?? ''), lines: 2 }],
            [{ label: '送达方式和地点', text: toBodyText(way), lines: 2 }],
          ],
        },
        {
          type: 'table',
          columns: [
            { label: '受送达人', width: 9, align: 'left' },
            { label: '签名、盖章或按指印', width: 9, align: 'left' },
            { label: '收到日期', width: 7, align: 'center' },
            { label: '代收人及关系', width: 6.6, align: 'left' },
          ],
          rows: callParties(to).map(({ party }) => [nameOnPaper(party.name), '', '', '']),
          blankRows: to.length === 0 ? 6 : 2,
        },
        paragraph('', 1, '送达人（签名）：'),
        paragraph(toBodyText(one?.note ?? ''), 2, '备注：'),
      ],
      one === undefined ? '' : formatChineseDate(one.deliveredOn),
    );
  },
});
