import { z } from 'zod';
import { paperTextSchema, sheetSchema } from '../../paper/paperwork';
import { editPaperText as rule } from '../rules/paperwork';
import { defineCaseAct } from './case-act';

/** 改文书里的文字: in a person's own words, or, with null, in those of the case again. */
export const editPaperText = defineCaseAct({
  input: sheetSchema.extend({ slot: z.string().min(1).max(40), text: paperTextSchema.nullable() }),
  right: 'papers.make',
  words: {
    button: '改文字',
    about: '改的只是这份文书上的这一处，案卷里的内容不变。',
    done: '改了文书里的文字',
  },
  undo: 'free',
  objection: () => null,
  apply: rule,
});
