import { z } from 'zod';
import { idSchema, localDateSchema } from '../../kernel/schemas';
import { field, kept, lineField, part, requiredLineField } from '../../record/field';
import { RECORD_MEMBERS } from '../../record/members';
import { count, day, either } from '../../record/words';

/** What is written of an estate: its name is enough. */
export const compoundSchema = z.object({
  name: requiredLineField('小区名称', 100, 'none'),
  place: lineField('地址', 200, 'none'),
  /** The place of the studio's tree that was chosen for it; null for one that was typed. */
  placeId: kept(idSchema.nullable()),
  /** The company that manages it; null where none does, or none is registered. */
  companyId: kept(idSchema.nullable()),
  /** 三无楼院 (S4: 登记造册). The source does not say which three: it is as the place has found it to be. */
  isWithoutAll: field(z.boolean(), {
    label: '三无楼院',
    words: either('是', '不是'),
    privacy: 'none',
  }),
  households: field(
    z
      .int({ error: '户数请填整数，例如 300' })
      .min(0, { error: '户数请填整数，例如 300' })
      .max(100_000, { error: '户数最多填 100000，请核对是不是多打了一个 0' })
      .nullable(),
    { label: '户数', words: count('户'), privacy: 'none' },
  ),
  /** 小区监委会 (S4); null while there is none. */
  committeeOn: field(localDateSchema.nullable(), {
    label: '监委会成立日期',
    words: day,
    privacy: 'none',
  }),
  committeeHead: lineField('监委会负责人', 60, 'name'),
  committeePhone: lineField('监委会电话', 60, 'phone'),
});
export type Compound = z.infer<typeof compoundSchema>;

/** 拆除、并入: it is there no more, or a part of another; what was written of it stays. */
export const endingSchema = z.object({
  goneOn: field(localDateSchema, { label: '拆除（并入）日期', words: day, privacy: 'none' }),
  note: lineField('拆除（并入）说明', 200, 'private'),
});

/** 小区、楼院, and who manages it. */
export const estateSchema = z.object({
  ...RECORD_MEMBERS,
  /** The day on which it was registered here: figures count it from then on. */
  enteredOn: kept(localDateSchema),
  compound: part(compoundSchema, '小区'),
  /** The company as it was called when the estate was written down. */
  companyName: kept(z.string()),
  /** Null while it is there. */
  ending: part(endingSchema.nullable(), '拆除、并入'),
});
export type Estate = z.infer<typeof estateSchema>;

/** What the list shows. */
export const estateRowSchema = z.object({
  ...compoundSchema.pick({
    name: true,
    place: true,
    placeId: true,
    companyId: true,
    isWithoutAll: true,
    households: true,
    committeeOn: true,
    committeeHead: true,
  }).shape,
  companyName: z.string(),
  goneOn: localDateSchema.nullable(),
});
export type EstateRow = z.infer<typeof estateRowSchema>;
