import { z } from 'zod';
import { resumptionSchema } from '../model/pause';
import { objectToResumption, resumeMediation as rule } from '../rules/pauses';
import { defineCaseAct } from './case-act';

/** 恢复期限 */
export const resumeMediation = defineCaseAct({
  input: z.object({ resumption: resumptionSchema }),
  right: 'cases.handle',
  words: {
    button: '恢复期限',
    about: '鉴定意见到了、公告期满了，调解期限接着算。',
    done: '恢复了调解期限',
  },
  undo: 'free',
  objection: objectToResumption,
  apply: (one, { resumption }, ctx) => rule(one, resumption, ctx),
});
