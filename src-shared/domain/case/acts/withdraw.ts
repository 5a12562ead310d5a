import { z } from 'zod';
import { withdrawalSchema } from '../model/closing';
import { withdrawCase } from '../rules/ending';
import { objectToMove } from '../rules/objections';
import { defineCaseAct } from './case-act';

/** 撤回申请 */
export const withdraw = defineCaseAct({
  input: z.object({ withdrawal: withdrawalSchema }),
  right: 'cases.handle',
  words: {
    button: '当事人撤回',
    about: '撤回不是终止：是申请人自己不再要求调解。办理后这件纠纷就此结束，内容都会保留。',
    done: '办理了撤回',
  },
  undo: 'ask',
  objection: (one) => objectToMove(one, 'withdrawn'),
  apply: (one, { withdrawal }, ctx) => withdrawCase(one, withdrawal, ctx),
});
