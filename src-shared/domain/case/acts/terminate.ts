import { z } from 'zod';
import { terminationSchema } from '../model/closing';
import { terminateCase } from '../rules/ending';
import { objectToMove } from '../rules/objections';
import { defineCaseAct } from './case-act';

/** 终止调解 (《人民调解法》第26条) */
export const terminate = defineCaseAct({
  input: z.object({ termination: terminationSchema }),
  right: 'cases.handle',
  words: {
    button: '办理终止',
    about:
      '调解不成的，应当终止调解，并告知当事人可以依法通过仲裁、行政、司法等途径维护自己的权利（人民调解法第26条）。',
    done: '办理了终止',
  },
  undo: 'ask',
  objection: (one) => objectToMove(one, 'terminated'),
  apply: (one, { termination }, ctx) => terminateCase(one, termination, ctx),
});
