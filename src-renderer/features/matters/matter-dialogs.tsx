import { OfferedFor } from '@renderer/components/errands/OfferedFor';
import { type AboveFields, plainDialog } from '@renderer/components/records/plain-dialog';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import {
  answerSchema,
  assignmentSchema,
  clearanceSchema,
  disposalSchema,
  endingSchema,
  handUpSchema,
  type Matter,
  ratingSchema,
  reassignmentSchema,
  turningSchema,
} from '@shared/domain/matter/matter';
import { isGridReport, isHotline } from '@shared/domain/matter/matter-limits';
import { z } from 'zod';

const dialog = { prefix: 'matters', cancelLabel: '先不办' } as const;
const UNTIL = { hint: '没有限期的不用填', aim: 'future' } as const;

/** 收到销号: what was handed up waits for nothing else. */
export const CLEARING_DIALOG = {
  clear: plainDialog({
    ...{ ...dialog, act: 'clear', title: '收到销号', saveLabel: '登记销号' },
    ...{ part: 'clearance', schema: clearanceSchema },
    known: ({ today }) => ({ clearedOn: today }),
  }),
};

/** 派单, 首次处置, 办结: what is done about it. */
export const DOING_DIALOGS = {
  assign: plainDialog({
    ...{ ...dialog, act: 'assign', title: '派单', saveLabel: '派单' },
    ...{ part: 'assignment', schema: assignmentSchema },
    known: ({ today }) => ({ assignedOn: today }),
    words: { to: { hint: '调解员、网格员、楼长或者单位' }, dueOn: UNTIL },
    Above: (above) => <OfferedTo {...above} schema={assignmentSchema} />,
  }),
  dispose: plainDialog({
    ...{ ...dialog, act: 'dispose', title: '首次处置', saveLabel: '登记处置' },
    ...{ part: 'disposal', schema: disposalSchema },
    known: ({ today }) => ({ disposedOn: today }),
  }),
  finish: plainDialog({
    ...{ ...dialog, act: 'finish', title: '办结', saveLabel: '登记办结' },
    ...{ part: 'ending', schema: endingSchema },
    known: ({ today }) => ({ doneOn: today }),
    words: { unit: { hint: '转交其他单位的才填' } },
  }),
};

/** 答复, 评单: what comes after it is done. */
export const TELLING_DIALOGS = {
  answer: plainDialog({
    ...{ ...dialog, act: 'answer', title: '答复反映人', saveLabel: '登记答复' },
    ...{ part: 'answer', schema: answerSchema },
    known: ({ today, record }) => ({ answeredOn: today, to: record.reported.reporter }),
    words: { how: { offers: ['电话', '当面', '微信群', '平台回复'] } },
  }),
  rate: plainDialog({
    ...{ ...dialog, act: 'rate', title: '评单', saveLabel: '登记评单' },
    explanation: () => <p>照反映人说的记；评为不满意的，退回去二次办理。没有人评的，不用登记。</p>,
    ...{ part: 'rating', schema: ratingSchema },
    known: ({ today }) => ({ ratedOn: today }),
  }),
};

/** 上报, 改派, 转为纠纷: it goes to somebody else. */
export const PASSING_DIALOGS = {
  handUp: plainDialog({
    ...{ ...dialog, act: 'handUp', title: '上报', saveLabel: '上报' },
    explanation: () => <p>本室办不了的，报给街道中枢；收到销号以前，一直在今日里提醒。</p>,
    ...{ part: 'handUp', schema: handUpSchema },
    known: ({ today }) => ({ handedOn: today }),
    words: {
      to: { offers: ['街道“六情”指挥中枢', '街道综治中心'] },
      number: { hint: '中枢给的号；没有的不用填' },
    },
  }),
  reassign: plainDialog({
    ...{ ...dialog, act: 'reassign', title: '退回改派', saveLabel: '改派' },
    ...{ part: 'move', schema: reassignmentSchema },
    known: ({ today }) => ({ assignedOn: today }),
    words: { dueOn: UNTIL },
    Above: (above) => <OfferedTo {...above} schema={reassignmentSchema} />,
  }),
  turnIntoCase: plainDialog({
    ...{ ...dialog, act: 'turnIntoCase', title: '转为纠纷？', saveLabel: '转为纠纷' },
    cancelLabel: '先不转',
    explanation: () => (
      <p>登记一件纠纷，带去什么事、在哪里、反映人和电话；各方当事人到案卷里补。</p>
    ),
    schema: turningSchema,
    known: turningKnown,
    words: { requestedOn: { hint: '申请的，写提出调解的那一天；它会中断诉讼时效，请核对' } },
    next: ({ caseId }) => (caseId === null ? null : `/cases/${caseId}`),
  }),
  takeBack: plainDialog({
    ...{ ...dialog, act: 'takeBack', title: '收回这件事项？', saveLabel: '收回' },
    explanation: () => (
      <p>转成的那件纠纷已经删除。收回以后又是没办完的事项，接着派单、办结，也可以重新转为纠纷。</p>
    ),
    schema: z.object({}),
  }),
};

/** What the channel says of where it came from; whether somebody applied is known to a person alone, and is asked. */
function turningKnown({ today, record }: { readonly today: LocalDate; readonly record: Matter }) {
  const { channel } = record.reported;
  if (isHotline(channel)) return { requestedOn: today, source: 'hotline_12345' as const };
  if (isGridReport(channel)) return { requestedOn: today, source: 'grid_report' as const };
  return { requestedOn: today };
}

/** Those who are responsible where it is: a click gives it to one of them. */
function OfferedTo({
  record: { id },
  ...above
}: AboveFields<Matter> & { readonly schema: z.ZodObject }) {
  return <OfferedFor field="to" takesMany={false} about={{ kind: 'matter', id }} {...above} />;
}
