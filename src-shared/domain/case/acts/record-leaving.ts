import { z } from 'zod';
import { leavingPart } from '../model/party-change';
import { objectToLeaving, recordLeaving as rule } from '../rules/party-changes';
import { defineCaseAct } from './case-act';

/** 当事人退出, 去世, 注销 */
export const recordLeaving = defineCaseAct({
  input: z.object({ leaving: leavingPart }),
  right: 'cases.handle',
  words: {
    button: '登记当事人退出、去世',
    about:
      '几个人里有一个不愿调解的，只对他终止，告知他别的途径（人民调解法第26条）；其他人愿意的接着调，协议约束签了名的人。',
    done: '登记了当事人退出',
  },
  undo: 'free',
  objection: objectToLeaving,
  apply: (one, { leaving }, ctx) => rule(one, leaving, ctx),
});
