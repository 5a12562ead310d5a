import { z } from 'zod';
import { copiesSchema, sheetSchema } from '../../paper/paperwork';
import { notePrinted as rule } from '../rules/paperwork';
import { defineCaseAct } from './case-act';

/** 记下打印: what a person says was printed; nothing is noted for them. */
export const notePrinted = defineCaseAct({
  input: z.object({
    sheets: z
      .array(sheetSchema.extend({ copies: copiesSchema }))
      .min(1, { error: '请选择打印了哪些文书' })
      .max(300, { error: '一次最多记 300 份，请分几次' }),
  }),
  right: 'papers.make',
  words: { button: '记下已打印', done: '打印了文书' },
  undo: 'free',
  worksInArchive: true,
  objection: () => null,
  apply: (one, { sheets }, ctx) => rule(one, sheets, ctx),
});
