import { z } from 'zod';
import { declineSchema } from '../model/closing';
import { declineCase } from '../rules/acceptance';
import { objectToMove } from '../rules/objections';
import { defineCaseAct } from './case-act';

/** 不予受理 */
export const decline = defineCaseAct({
  input: z.object({ decline: declineSchema }),
  right: 'cases.handle',
  words: {
    button: '不予受理',
    about: '办理后这件纠纷不再进入调解，编号和登记内容都会保留。',
    done: '办理了不予受理',
  },
  undo: 'ask',
  objection: (one) => objectToMove(one, 'declined'),
  apply: (one, { decline: given }, ctx) => declineCase(one, given, ctx),
});
