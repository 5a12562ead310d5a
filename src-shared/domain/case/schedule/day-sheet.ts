import { formatChineseDate, type LocalDate } from '../../kernel/local-date';
import type { PaperBlock } from '../../paper/paper';
import type { AgendaItem } from '../dues/agenda';
import type { PlannedSession } from './planned-session';

/** What a record that is no dispute asks for, named by its title beside what it is about. */
type OtherItem = Pick<AgendaItem, 'on' | 'label' | 'what'> & {
  readonly title: string;
  readonly about: string | null;
};

/**
 * 一天的日程, for the wall behind the desk: the sessions by their hour with a column to tick, then whatever else the day
 * asks for. It names people, as the file does: what hangs where others read it is for a person to decide.
 */
export function buildDaySheet(
  day: LocalDate,
  sessions: readonly PlannedSession[],
  items: readonly (AgendaItem | OtherItem)[],
  studioName: string,
): PaperBlock[] {
  const isSession = (item: AgendaItem | OtherItem) => 'caseId' in item && item.kind === 'session';
  const others = items.filter((item) => item.on === day && !isSession(item));
  return [
    { type: 'title', text: '调解日程' },
    {
      type: 'fields',
      rows: [
        [
          { label: '日期', value: formatChineseDate(day) },
          { label: '工作室', value: studioName },
        ],
      ],
    },
    { type: 'heading', text: `调解 ${sessions.length} 场` },
    {
      type: 'table',
      columns: [
        { label: '时间', width: 12, align: 'center' },
        { label: '地点', width: 20, align: 'left' },
        { label: '当事人', width: 32, align: 'left' },
        { label: '调解员', width: 14, align: 'center' },
        { label: '编号', width: 22, align: 'left' },
      ],
      rows: sessions.map((one) => [
        [one.startsAt ?? '未定', one.endsAt].filter((time) => time !== null).join('–'),
        one.place,
        sides(one),
        one.mediators.map(({ name }) => name).join('、'),
        one.number,
      ]),
      blankRows: sessions.length === 0 ? 3 : 0,
    },
    ...(others.length === 0 ? [] : otherBlocks(others)),
  ];
}

function otherBlocks(items: readonly (AgendaItem | OtherItem)[]): PaperBlock[] {
  return [
    { type: 'heading', text: `别的事 ${items.length} 项` },
    {
      type: 'table',
      columns: [
        { label: '什么事', width: 12, align: 'center' },
        { label: '当事人或派给谁', width: 32, align: 'left' },
        { label: '要办的', width: 34, align: 'left' },
        { label: '编号或案卷', width: 22, align: 'left' },
      ],
      rows: items.map((item) =>
        'caseId' in item
          ? [item.label, sides(item), item.what, item.number]
          : [item.label, item.title, item.what, item.about ?? ''],
      ),
      blankRows: 0,
    },
  ];
}

function sides({ applicants, respondents }: Pick<AgendaItem, 'applicants' | 'respondents'>) {
  return [applicants, respondents]
    .map((names) => names.join('、'))
    .filter((names) => names !== '')
    .join(' 与 ');
}
