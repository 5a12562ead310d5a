import { z } from 'zod';
import { extensionSchema } from '../model/mediation-case';
import { extendMediation } from '../rules/acceptance';
import { objectToWork } from '../rules/objections';
import { defineCaseAct } from './case-act';

/** 延期 */
export const extend = defineCaseAct({
  input: z.object({ extension: extensionSchema }),
  right: 'cases.handle',
  words: {
    button: '延期',
    about: '延期须双方当事人都同意。',
    done: '办理了延期',
  },
  undo: 'ask',
  objection: (one) => objectToWork(one, 'mediate'),
  apply: (one, { extension }, ctx) => extendMediation(one, extension, ctx),
});
