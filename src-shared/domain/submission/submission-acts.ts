import { z } from 'zod';
import { formatChineseDate, type LocalDate } from '../kernel/local-date';
import { allow, type Ruling, refuse } from '../kernel/ruling';
import { idSchema, requiredTextSchema } from '../kernel/schemas';
import { actsOf, inner } from '../record/act-makers';
import { type Actor, signatureOf } from '../record/actor';
import { blankOf } from '../record/blank';
import { handedInWord } from '../record/handed-in-word';
import { beginRecord } from '../record/members';
import { handedIn, recordsFoundBy } from '../record/needs';
import { periodKeySchema } from '../reports/period-schemas';
import {
  type FrozenReport,
  handedInSchema,
  type ReturnedVersion,
  reasonSchema,
  type SubmissionRecord,
  type SubmittedVersion,
  standing,
  submissionRecordSchema,
  submittedVersionSchema,
} from './submission';

/** What the acts of handing in may know. */
export interface SubmissionContext {
  readonly today: LocalDate;
  readonly now: string;
  readonly actor: Actor;
  readonly makeId: () => string;
}

const { begin, change } = actsOf<SubmissionRecord, SubmissionContext, { id: string }>();

/** The report as it was shown. */
const frozen = handedIn<FrozenReport>();

const notNow = (why: string) => refuse('NOT_NOW', { data: { why } });

/** By what the one record of a period is found again. */
export function submissionWord({
  report,
  period,
}: Pick<SubmissionRecord, 'report' | 'period'>): string {
  return handedInWord(report, period);
}

const about = { report: z.string().max(60), period: periodKeySchema };

/** 报送: the report goes to the office; what was handed in stays as it was. */
const handIn = begin({
  input: z.object({ ...about, token: z.string().max(60), said: handedInSchema }),
  right: 'reports.handIn',
  words: { button: '登记报送', done: '登记了报送' },
  undo: { never: '报送不能撤销；记错了，请用“收回”，写明原因。' },
  needs: {
    frozen,
    same: recordsFoundBy('submission', (input: { report: string; period: string }) =>
      submissionWord(input),
    ),
  },
  begin: ({ id }, { report, period, said }, ctx) => {
    if (ctx.same.length > 0) return notNow('这一期已经登记过报送，数字变了请用“更正报送”。');
    const empty = {
      ...blankOf(submissionRecordSchema),
      ...beginRecord(id, ctx.now),
      ...{ report, period, title: ctx.frozen.content.label },
    };
    return withVersion(empty, { said, reason: '' }, ctx.frozen, ctx);
  },
});

/** 更正报送: another report of the same period goes to the office; the one before stays beside it. */
const correct = change({
  input: z.object({
    token: z.string().max(60),
    said: handedInSchema,
    ...reasonSchema.shape,
  }),
  right: 'reports.handIn',
  words: { button: '更正报送', done: '登记了更正报送' },
  undo: { never: '报送不能撤销；记错了，请用“收回”，写明原因。' },
  needs: { frozen },
  objection: () => null,
  apply: (one, { said, reason }, ctx) => {
    const last = standing(one).at(-1);
    if (last !== undefined && saysTheSame(last.frozen, ctx.frozen))
      return notNow('和上次报送的一样，没有要更正的。');
    return withVersion(one, { said, reason }, ctx.frozen, ctx);
  },
});

/** 收回: what was noted last was never handed in; it stays to be seen, and is compared with no longer. */
const withdraw = change({
  input: z.object({ versionId: idSchema, withdrawal: requiredTextSchema('收回的原因', 500) }),
  right: 'reports.handIn',
  words: { button: '收回这次报送', done: '收回了一次报送' },
  undo: 'free',
  objection: () => null,
  apply: (one, { versionId, withdrawal }): Ruling<SubmissionRecord> => {
    if (standing(one).at(-1)?.id !== versionId)
      return notNow('只能收回最后一次报送，请重新打开这一页。');
    const versions = one.versions.map((version) =>
      version.id === versionId ? { ...version, withdrawn: withdrawal } : version,
    );
    return allow({ ...one, versions });
  },
});

/** 街道退回: a 退回单 was read; the answer is a 更正报送. */
const noteReturn = inner(
  change({
    input: z.object({ versionId: idSchema }),
    right: 'reports.handIn',
    words: { button: '读入退回单', done: '读入了街道的退回单' },
    undo: 'free',
    needs: { back: handedIn<ReturnedVersion>() },
    objection: () => null,
    apply: (one, { versionId }, { back }): Ruling<SubmissionRecord> => {
      const versions = one.versions.map((version) =>
        version.id === versionId ? { ...version, returned: back } : version,
      );
      return allow({ ...one, versions });
    },
  }),
);

export const SUBMISSION_ACTS = { handIn, correct, withdraw, noteReturn };

/** Nothing is handed in before its period is over, nor on a day that has not come (practice; a trial run is no report). */
function withVersion(
  one: SubmissionRecord,
  given: Pick<SubmittedVersion, 'said' | 'reason'>,
  report: FrozenReport,
  { today, now, actor, makeId }: SubmissionContext,
): Ruling<SubmissionRecord> {
  const { isTrial, period } = report.content;
  const { handedInOn } = given.said;
  if (isTrial) return notNow(`统计期到${formatChineseDate(period.to)}才结束，现在还不能报送。`);
  const wrongDay = whyNotOn(handedInOn, period.to, today);
  if (wrongDay !== '')
    return refuse('NOT_NOW', { field: 'said.handedInOn', data: { why: wrongDay } });
  const noted = { id: makeId(), madeAt: now, handedInBy: signatureOf(actor) };
  const version = { ...blankOf(submittedVersionSchema), ...given, ...noted, frozen: report };
  return allow({ ...one, versions: [...one.versions, version] });
}

/** Whether somebody who holds both in hand would find no difference. */
function saysTheSame(one: FrozenReport, other: FrozenReport): boolean {
  const said = ({ content, ledgers }: FrozenReport) =>
    JSON.stringify([content.sections, ledgers.map(({ ledger, rows }) => [ledger, rows])]);
  return said(one) === said(other);
}

function whyNotOn(day: LocalDate, periodEnd: LocalDate, today: LocalDate): string {
  if (day > today) return '报送日期不能晚于今天，请填实际报送的日期。';
  return day < periodEnd
    ? `报送日期不能早于统计期的最后一天（${formatChineseDate(periodEnd)}），请核对日期。`
    : '';
}
