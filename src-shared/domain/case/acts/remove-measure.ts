import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { objectToAlert, removeAlertEntry } from '../rules/alerts';
import { defineCaseAct } from './case-act';

/** 删去一项记错了的措施 */
export const removeMeasure = defineCaseAct({
  input: z.object({ measureId: idSchema }),
  right: 'cases.handle',
  words: { button: '删去这项措施', done: '删去了一项措施' },
  undo: 'free',
  objection: objectToAlert,
  apply: (one, { measureId }) => removeAlertEntry(one, 'measures', measureId),
});
