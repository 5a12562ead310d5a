import { z } from 'zod';
import { archivingPart } from '../model/archiving';
import { archiveCase, objectToArchiving } from '../rules/archiving';
import { defineCaseAct } from './case-act';

/** 归档 */
export const archive = defineCaseAct({
  input: z.object({ archiving: archivingPart }),
  right: 'cases.handle',
  words: {
    button: '归档',
    about:
      '归档以后案卷只能看和打印，不能再写，也不再提醒履行和回访。各种报表照了结的日子统计，不因归档改变。',
    done: '把案卷归了档',
  },
  undo: 'ask',
  objection: objectToArchiving,
  apply: (one, { archiving }, ctx) => archiveCase(one, archiving, ctx),
});
