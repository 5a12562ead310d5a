import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { objectToAlert, removeAlertEntry } from '../rules/alerts';
import { defineCaseAct } from './case-act';

/** 删去一次记错了的报告 */
export const removeReport = defineCaseAct({
  input: z.object({ reportId: idSchema }),
  right: 'cases.handle',
  words: { button: '删去这次报告', done: '删去了一次报告' },
  undo: 'free',
  objection: objectToAlert,
  apply: (one, { reportId }) => removeAlertEntry(one, 'authorityReports', reportId),
});
