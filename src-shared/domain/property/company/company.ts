import { z } from 'zod';
import { localDateSchema } from '../../kernel/schemas';
import { shopSchema } from '../../merchant/merchant';
import { field, kept, lineField, part, requiredLineField } from '../../record/field';
import { RECORD_MEMBERS } from '../../record/members';
import { day } from '../../record/words';

/** What is written of a company that manages estates: its name is enough. */
export const firmSchema = z.object({
  name: requiredLineField('企业名称', 150, 'none'),
  ...shopSchema.pick({ creditCode: true }).shape,
  contact: lineField('联系人', 60, 'name'),
  ...shopSchema.pick({ phone: true }).shape,
  since: field(localDateSchema.nullable(), { label: '进驻日期', words: day, privacy: 'none' }),
});
export type Firm = z.infer<typeof firmSchema>;

/** 撤场: it manages nothing here any more; what was written of it stays. */
export const leavingSchema = z.object({
  goneOn: field(localDateSchema, { label: '撤场日期', words: day, privacy: 'none' }),
  note: lineField('撤场说明', 200, 'private'),
});

/** 物业企业 (S4): who manages one estate or several. */
export const companySchema = z.object({
  ...RECORD_MEMBERS,
  /** The day on which it was registered here: figures count it from then on. */
  enteredOn: kept(localDateSchema),
  firm: part(firmSchema, '物业企业'),
  /** Null while it is there. */
  leaving: part(leavingSchema.nullable(), '撤场'),
});
export type Company = z.infer<typeof companySchema>;

/** What the list shows. */
export const companyRowSchema = z.object({
  ...firmSchema.pick({ name: true, creditCode: true, contact: true, since: true }).shape,
  /** The middle four digits hidden. */
  maskedPhone: z.string(),
  goneOn: localDateSchema.nullable(),
});
export type CompanyRow = z.infer<typeof companyRowSchema>;
