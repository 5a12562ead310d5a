import { z } from 'zod';
import { objectToWriting, putInWriting as rule } from '../rules/amendments';
import { defineCaseAct } from './case-act';

/** 口头协议写成书面 */
export const putInWriting = defineCaseAct({
  input: z.object({}),
  right: 'cases.handle',
  words: {
    button: '写成书面协议',
    about:
      '要申请司法确认的，先把口头协议写成书面：内容照登记的口头协议，不用再打一遍，打印以后各方签字、盖章，再登记三个日期。口头协议从达成那天起已经生效（人民调解法第30条），不因此改变。',
    done: '把口头协议写成了书面',
  },
  undo: 'free',
  objection: objectToWriting,
  apply: (one, _input, ctx) => rule(one, ctx),
});
