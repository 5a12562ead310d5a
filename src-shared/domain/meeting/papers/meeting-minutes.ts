import { orRoom } from '../../case/papers/blocks/names-on-paper';
import { dayOnPaper, paragraph, section, titleBlocks } from '../../case/papers/blocks/plain-blocks';
import { buildSigners } from '../../case/papers/blocks/signature-block';
import { formatChineseDate } from '../../kernel/local-date';
import { toBodyText } from '../../paper/body-text';
import { bindSheet, defineFilledSheet } from '../../paper/filled-paper';
import type { PaperBlock } from '../../paper/paper';
import type { Meeting } from '../meeting';

const LABEL = '会议记录';
/** Rows to be written on where nothing was agreed on yet. */
const BLANK_ROWS = 8;
/** The blank form has what was said on its first page, and what was agreed on with the signatures on its second. */
const SAID_LINES = 15;

/**
 * 会议记录: which meeting, when and where, who came, what was said, and what was agreed on with who does it by when. Chair and
 * recorder sign by hand. No form of one is prescribed (practice).
 */
export const meetingMinutes = defineFilledSheet<Meeting>({
  section: 'meeting',
  key: 'meeting_minutes',
  label: LABEL,
  build: (record, { profile }) => {
    const held = record?.held;
    const say = (text: string | undefined) => toBodyText(text ?? '');
    const name = held === undefined ? null : `${formatChineseDate(held.heldOn)}${held.type}`;
    return bindSheet(LABEL, name, profile, [
      ...titleBlocks(LABEL),
      {
        type: 'fields',
        rows: [
          [
            { label: '会议名称', value: say(held?.type) },
            { label: '会议地点', value: say(held?.place) },
          ],
          [
            { label: '会议日期', value: dayOnPaper(held?.heldOn) },
            { label: '开始时间', value: clockOnPaper(held?.startsAt) },
          ],
          [
            { label: '主持人', value: say(held?.chair) },
            { label: '记 录 人', value: say(held?.recorder) },
          ],
        ],
      },
      paragraph(say(held?.attendees), 2, `到会人员（${countOnPaper(held?.attendeeCount)}）：`),
      ...section('会议情况', [paragraph(say(held?.said), SAID_LINES)]),
      ...section('议定的事', [itemsTable(record)]),
      // It goes with the signatures: no page holds them alone.
      paragraph(
        `以上议定的事共${orRoom(record === null ? '' : String(record.items.length), 2)}件。`,
      ),
      buildSigners(['主持人（签名）'], ['记录人（签名）']),
    ]);
  },
});

function clockOnPaper(time: string | null | undefined): string {
  const [hours, minutes] = time?.split(':') ?? [];
  return hours === undefined ? '　　时　　分' : `${Number(hours)}时${minutes}分`;
}

function countOnPaper(count: number | null | undefined): string {
  return `${orRoom(count == null ? '' : String(count), 2)}人`;
}

function itemsTable(record: Meeting | null): PaperBlock {
  const items = record?.items ?? [];
  return {
    type: 'table',
    columns: [
      { label: '序号', width: 2.6, align: 'center' },
      { label: '议定的事', width: 14.6, align: 'left' },
      { label: '谁办', width: 6, align: 'center' },
      { label: '几号办完', width: 8.4, align: 'center' },
    ],
    rows: items.map((item, at) => [
      `${at + 1}`,
      toBodyText(wordsOf(item.agreed)),
      toBodyText(item.agreed.person),
      item.agreed.dueOn === null ? '' : formatChineseDate(item.agreed.dueOn),
    ]),
    blankRows: items.length === 0 ? BLANK_ROWS : 0,
  };
}

/** The matter, and how and how far it is to be done where that was said. */
function wordsOf({ matter, how, goal }: Meeting['items'][number]['agreed']): string {
  const more = [how === '' ? '' : `怎么办：${how}`, goal === '' ? '' : `办到：${goal}`]
    .filter((text) => text !== '')
    .join('；');
  return more === '' ? matter : `${matter}（${more}）`;
}
