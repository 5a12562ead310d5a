import { addDays, type LocalDate, partsOf } from '../kernel/local-date';
import { allow, type Ruling, refuse } from '../kernel/ruling';
import { actsOf } from '../record/act-makers';
import { handedInWord } from '../record/handed-in-word';
import { beginRecord } from '../record/members';
import { recordsFoundBy, recordsFoundByEach } from '../record/needs';
import { type TypedMonth, typedInputSchema } from './typed';

/** What the acts of typed figures may know. */
export interface TypedContext {
  readonly today: LocalDate;
  /** Instant, ISO. */
  readonly now: string;
  readonly settings: { readonly reportCutOffDay: number | null };
}

const { begin, change } = actsOf<TypedMonth, TypedContext, { id: string }>();

/** Keys of the reports that show typed figures and are handed in month by month. */
export const HANDED_IN_WITH_TYPED = ['monthly', 'order_monthly'] as const;

interface OfMonth {
  readonly month: string;
}

/** What was handed in of the month. */
const submissions = recordsFoundByEach('submission', ({ month }: OfMonth) =>
  HANDED_IN_WITH_TYPED.map((report) => handedInWord(report, month)),
);

/** 填写: the figures of a month, for the first time. */
const type = begin({
  input: typedInputSchema,
  right: 'reports.make',
  words: { button: '保存', done: '填写了手填数' },
  undo: { never: '第一次填写不能撤销；填错了，改过来再保存，不知道的空着。' },
  needs: { submissions, same: recordsFoundBy('typed', ({ month }: OfMonth) => month) },
  begin: ({ id }, { month, figures, reason }, ctx) => {
    if (ctx.same.length > 0)
      return refuse('NOT_NOW', { data: { why: '这个月已经填过，请重新打开这一页再改。' } });
    if (month > lastMonth(ctx)) return refuse('NOT_NOW', { data: { why: sayTooEarly(month) } });
    return written({ ...beginRecord(id, ctx.now), month, figures, reason }, ctx.submissions);
  },
});

/** 更改: what was typed was wrong, or more is known. After handing in it needs its reason, for it shows as 更正. */
const correct = change({
  input: typedInputSchema,
  right: 'reports.make',
  words: { button: '保存', done: '更改了手填数' },
  undo: 'free',
  needs: { submissions },
  objection: () => null,
  apply: (one, { month, figures, reason }, ctx) =>
    month === one.month
      ? written({ ...one, figures, reason }, ctx.submissions)
      : refuse('NOT_NOW', { data: { why: '月份不能改，请打开那个月再填。' } }),
});

export const TYPED_ACTS = { type, correct };

function written(
  one: TypedMonth,
  submissions: ReadonlyMap<string, readonly unknown[]>,
): Ruling<TypedMonth> {
  const isHandedIn = [...submissions.values()].some((found) => found.length > 0);
  if (isHandedIn && one.reason === '')
    return refuse('NOT_NOW', {
      field: 'reason',
      data: { why: '这个月已经登记过报送，改动会显示为更正，请写明更改的原因。' },
    });
  return allow(one);
}

/** The report month in which today lies. */
function lastMonth({ today, settings: { reportCutOffDay } }: TypedContext): string {
  const { day } = partsOf(today);
  // The next month begins after the cut-off day.
  const isNext = reportCutOffDay !== null && day > reportCutOffDay;
  return addDays(today, isNext ? 32 - day : 0).slice(0, 7);
}

function sayTooEarly(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月还没有到，到了那个月再填。`;
}
