import { z } from 'zod';
import { alertChangePart } from '../model/alert';
import { objectToAlert, changeAlert as rule } from '../rules/alerts';
import { defineCaseAct } from './case-act';

/** 改预警颜色 */
export const changeAlert = defineCaseAct({
  input: z.object({ change: alertChangePart }),
  right: 'cases.handle',
  words: {
    button: '改预警颜色',
    about: '颜色只管到第一次处置；红色要即时报告，报过才算。改颜色要写明理由。',
    done: '改了预警颜色',
  },
  undo: 'free',
  objection: objectToAlert,
  apply: (one, { change }, ctx) => rule(one, change, ctx),
});
