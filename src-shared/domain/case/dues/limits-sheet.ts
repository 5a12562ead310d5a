import { formatChineseDate, type LocalDate } from '../../kernel/local-date';
import type { PaperBlock } from '../../paper/paper';
import type { LimitLine } from './limit-line';

/** A limit of a record that is no dispute: named by its title, beside what it is about. */
interface RecordLimit {
  readonly item: Pick<LimitLine['item'], 'on' | 'what' | 'mark'> & {
    readonly title: string;
    readonly about: string | null;
  };
}

/** What is said above the printed list besides its day. */
interface ListedLimits {
  readonly today: LocalDate;
  readonly studioName: string;
  /** Which of them: 我的，已过期的. */
  readonly about: string;
  readonly lines: readonly (LimitLine | RecordLimit)[];
  readonly total: number;
}

/** 期限一览 on paper, for the wall behind the desk. It names people, as the file does. */
export function buildLimitsSheet(listed: ListedLimits): PaperBlock[] {
  const { today, studioName, about, lines, total } = listed;
  const more = total - lines.length;
  return [
    { type: 'title', text: '期限一览' },
    {
      type: 'fields',
      rows: [
        [
          { label: '日期', value: formatChineseDate(today) },
          { label: '工作室', value: studioName },
        ],
        [{ label: '范围', value: `${about}，共 ${total} 项` }],
      ],
    },
    {
      type: 'table',
      columns: [
        { label: '最后一天', width: 17, align: 'center' },
        { label: '事项', width: 25, align: 'left' },
        { label: '当事人或派给谁', width: 27, align: 'left' },
        { label: '编号或案卷', width: 18, align: 'left' },
        { label: '还剩', width: 13, align: 'center' },
      ],
      rows: lines.map(({ item }) => [
        formatChineseDate(item.on),
        item.what,
        ...('caseId' in item ? [sides(item), item.number] : [item.title, item.about ?? '']),
        item.mark ?? '',
      ]),
      blankRows: lines.length === 0 ? 3 : 0,
    },
    ...(more > 0
      ? [{ type: 'paragraph', lead: '', text: `还有 ${more} 项没有印。`, ruledLines: 0 } as const]
      : []),
  ];
}

function sides({ applicants, respondents }: LimitLine['item']): string {
  return [applicants, respondents]
    .map((names) => names.join('、'))
    .filter((names) => names !== '')
    .join(' 与 ');
}
