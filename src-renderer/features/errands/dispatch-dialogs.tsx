import { plainDialog } from '@renderer/components/records/plain-dialog';
import {
  clearanceSchema,
  evaluationSchema,
  moveSchema,
  receiptSchema,
  resultSchema,
} from '@shared/domain/errand/dispatch/dispatch';

const dialog = { prefix: 'dispatches', cancelLabel: '先不办' } as const;

/** 接单, 办结, 退回改派: what whoever has the order does. */
export const TAKING_DIALOGS = {
  receive: plainDialog({
    ...{ ...dialog, act: 'receive', title: '接单', saveLabel: '接单' },
    ...{ part: 'receipt', schema: receiptSchema },
    known: ({ today, record }) => ({ receivedOn: today, receivedBy: record.order.to }),
  }),
  finish: plainDialog({
    ...{ ...dialog, act: 'finish', title: '办结', saveLabel: '登记办结' },
    ...{ part: 'done', schema: resultSchema },
    known: ({ today }) => ({ doneOn: today }),
  }),
  reassign: plainDialog({
    ...{ ...dialog, act: 'reassign', title: '退回改派', saveLabel: '改派' },
    ...{ part: 'move', schema: moveSchema },
    known: ({ today }) => ({ movedOn: today }),
  }),
};

/** 评单, 反馈销号: what comes after it is done. */
export const ENDING_DIALOGS = {
  evaluate: plainDialog({
    ...{ ...dialog, act: 'evaluate', title: '评单', saveLabel: '登记评单' },
    explanation: () => <p>评为不满意的，退回去再办；没有人评的，可以直接反馈销号。</p>,
    ...{ part: 'evaluation', schema: evaluationSchema },
    known: ({ today }) => ({ evaluatedOn: today }),
  }),
  clear: plainDialog({
    ...{ ...dialog, act: 'clear', title: '反馈销号', saveLabel: '登记' },
    ...{ part: 'clearance', schema: clearanceSchema },
    known: ({ today, record: { clearance, order } }) =>
      clearance === null
        ? { fedBackOn: today, fedBackTo: order.from }
        : { ...clearance, clearedOn: today },
    words: { clearedOn: { hint: '已经反馈、还没有销号的，先不填' } },
  }),
};
