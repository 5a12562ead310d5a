import { z } from 'zod';
import { chosenIdSchema, idSchema, localDateSchema } from '../kernel/schemas';
import { field, kept, textField } from '../record/field';
import { day } from '../record/words';

/** 交接, as a person says it: of one case, or of all that lie on a desk. */
export const handingSchema = z.object({
  handedOn: field(localDateSchema, { label: '交接日期', words: day, privacy: 'none' }),
  /** Null: whoever had registered it, and is not on the roster. */
  fromId: kept(idSchema.nullable()),
  toId: kept(chosenIdSchema('请选择由谁接手')),
  note: textField('交接说明', 1_000, 'private'),
});
export type Handing = z.infer<typeof handingSchema>;
