import { z } from 'zod';
import { levelStepSchema } from '../model/handling';
import { objectToHandling, moveLevel as rule } from '../rules/handling';
import { defineCaseAct } from './case-act';

/** 升级: to which level of the ladder, when and why; down as well as up. */
export const moveLevel = defineCaseAct({
  input: z.object({ step: levelStepSchema }),
  right: 'cases.handle',
  words: {
    button: '记层级',
    again: '升级或退回',
    about:
      '小事在单元解决、难事在网格协商、大事在社区统筹：办到哪一级，什么时候、为什么上去的，都记下来。',
    done: '记了办到哪一级',
  },
  undo: 'free',
  objection: objectToHandling,
  apply: (one, { step }, ctx) => rule(one, step, ctx),
});
