import { z } from 'zod';
import { holderNamed } from '../errand/concern';
import { lastOf, objectToDay, objectToOrder } from '../errand/object-to-day';
import { allow, refuse } from '../kernel/ruling';
import { actsOf } from '../record/act-makers';
import { signatureOf } from '../record/actor';
import { blankOf } from '../record/blank';
import { beginRecord } from '../record/members';
import { recordsNamedByIt } from '../record/needs';
import { caseOf } from './case-of';
import {
  assignmentSchema,
  disposalSchema,
  type Matter,
  matterSchema,
  reassignmentSchema,
  reportedSchema,
  turningSchema,
} from './matter';
import { ENDING_ACTS } from './matter-ending-acts';
import { assigned, type MatterContext, reported, unless, written } from './matter-rules';
import { isUndone } from './matter-standing';
import { MATTER_STANDINGS } from './matter-words';

const { begin, change, recycling } = actsOf<Matter, MatterContext, { id: string }>();
const right = 'community.handle';

const UNDONE = MATTER_STANDINGS.filter(isUndone);
const input = z.object({ reported: reportedSchema });

/** 接单: what was told; settled at once where that is written with it. */
const register = begin({
  input,
  right,
  words: { button: '登记事项', done: '登记了这件事项' },
  undo: { never: '登记不能撤销；登记错了，可以改正，或者写明原因删除。' },
  begin: ({ id }, { reported: told }, ctx) =>
    written({ ...blankOf(matterSchema), ...beginRecord(id, ctx.now) }, null, told, ctx),
});

const correct = change({
  input,
  right,
  words: { button: '保存', done: '改正了这件事项' },
  undo: 'free',
  objection: () => null,
  apply: (one, { reported: told }, ctx) => written(one, one.reported, told, ctx),
});

/** 派单 */
const assign = change({
  input: z.object({ assignment: assignmentSchema }),
  right,
  words: { button: '派单', done: '派了单' },
  undo: 'free',
  objection: (one) => unless(one, UNDONE) ?? objectToSecond(one),
  apply: (one, { assignment }, ctx) =>
    unless(one, UNDONE) ??
    objectToSecond(one) ??
    objectToAssignment(one, assignment, '派单日期', 'assignment', ctx) ??
    allow({
      ...one,
      holderId: holderNamed(assignment.to, ctx),
      assignments: [{ ...assignment, reason: '' }],
    }),
});

/** 退回改派: somebody else gets it; who had it before is kept. */
const reassign = change({
  input: z.object({ move: reassignmentSchema }),
  right,
  words: { button: '退回改派', done: '改派给了别人' },
  undo: 'free',
  objection: (one) => unless(one, UNDONE) ?? objectToFirst(one),
  apply: (one, { move }, ctx) =>
    unless(one, UNDONE) ??
    objectToFirst(one) ??
    objectToAssignment(one, move, '改派日期', 'move', ctx) ??
    allow({
      ...one,
      holderId: holderNamed(move.to, ctx),
      assignments: [...one.assignments, move],
    }),
});

/** 首次处置: stops the clock of the colour. */
const dispose = change({
  input: z.object({ disposal: disposalSchema }),
  right,
  words: { button: '首次处置', done: '登记了首次处置' },
  undo: 'free',
  objection: (one) => unless(one, UNDONE) ?? objectToDisposal(one),
  apply: (one, { disposal }, { today }) =>
    unless(one, UNDONE) ??
    objectToDisposal(one) ??
    objectToDay(
      {
        ...{ on: disposal.disposedOn, called: '处置日期', field: 'disposal.disposedOn' },
        after: lastOf(reported(one)),
      },
      today,
    ) ??
    allow({ ...one, disposal }),
});

/** 转为纠纷: what was told becomes the registration of a dispute. */
const turnIntoCase = change({
  input: turningSchema,
  right,
  words: { button: '转为纠纷', done: '把事项转为了纠纷' },
  undo: { never: '转为纠纷不能在这里撤销。转错了，请打开那件纠纷，写明原因删除，再回来点“收回”。' },
  objection: (one) => unless(one, UNDONE),
  apply: (one, { requestedOn }, { today, makeId }) =>
    unless(one, UNDONE) ??
    objectToDay(
      {
        ...{ on: requestedOn, called: '申请调解（发现）的日期', field: 'requestedOn' },
        after: null,
      },
      today,
    ) ??
    allow({ ...one, caseId: makeId(), turnedOn: today }),
  followUps: ({ reported: told, caseId }, turning, { today, actor }) =>
    caseId === null
      ? []
      : [
          {
            ...{ kind: 'case', act: 'register', id: caseId },
            input: caseOf(told, { ...turning, today, registrar: signatureOf(actor) }),
          },
        ],
});

/** 收回: the dispute that came of it is in 回收站, and what was told still has to be done; its limits are those it had. */
const takeBack = change({
  input: z.object({}),
  needs: { disputes: recordsNamedByIt(['case']) },
  right,
  words: { button: '收回', done: '收回了转出的事项' },
  undo: 'free',
  objection: (one, { disputes }) => objectToTakingBack(one, disputes.length),
  apply: (one, _given, { disputes }) =>
    objectToTakingBack(one, disputes.length) ?? allow({ ...one, caseId: null, turnedOn: null }),
});

/** Everything that can be done with a matter. */
export const MATTER_ACTS = {
  register,
  correct,
  assign,
  dispose,
  ...ENDING_ACTS,
  reassign,
  turnIntoCase,
  takeBack,
  ...recycling({
    right,
    words: {
      button: '删除这件事项',
      removed: '删除了这件事项',
      restored: '从回收站恢复了这件事项',
    },
  }),
};

function objectToTakingBack({ turnedOn }: Matter, disputes: number) {
  const why =
    turnedOn === null
      ? '这件事项没有转为纠纷。'
      : '转成的那件纠纷还在，请打开它办理；转错了，先写明原因把它删除，再来收回。';
  return turnedOn !== null && disputes === 0 ? null : refuse('NOT_NOW', { data: { why } });
}

function objectToSecond({ assignments }: Matter) {
  const why = '这件事项已经派给人了，要换人请点“退回改派”。';
  return assignments.length === 0 ? null : refuse('NOT_NOW', { data: { why } });
}

function objectToFirst({ assignments }: Matter) {
  const why = '这件事项还没有派给谁，请先派单。';
  return assignments.length > 0 ? null : refuse('NOT_NOW', { data: { why } });
}

function objectToDisposal({ disposal, rounds }: Matter) {
  const why = '这件事项的首次处置已经登记过了，接着登记办结。';
  return disposal === null && rounds.length === 0 ? null : refuse('NOT_NOW', { data: { why } });
}

function objectToAssignment(
  one: Matter,
  { assignedOn, dueOn }: z.infer<typeof assignmentSchema>,
  called: string,
  part: string,
  { today }: MatterContext,
) {
  return (
    objectToDay(
      {
        ...{ on: assignedOn, called, field: `${part}.assignedOn` },
        after: lastOf(reported(one), assigned(one)),
      },
      today,
    ) ??
    (dueOn === null
      ? null
      : objectToOrder({
          ...{ on: dueOn, called: '办结期限', field: `${part}.dueOn` },
          after: { on: assignedOn, called },
        }))
  );
}
