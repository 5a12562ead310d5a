import { z } from 'zod';
import { chosenIdSchema, idSchema, localDateSchema } from '../kernel/schemas';
import { field, kept, part, requiredLineField } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { code, day } from '../record/words';
import { ROLE_KEYS, ROLE_LABELS } from './roles';

/** What a director writes down of somebody who works with the program. */
export const accountPartSchema = z.object({
  name: requiredLineField('姓名', 60, 'none'),
  role: field(z.enum(ROLE_KEYS, { error: '请选择身份' }), {
    label: '身份',
    words: code(ROLE_LABELS),
    privacy: 'none',
  }),
  /** The last day on which they may work; null for no end. */
  until: field(localDateSchema.nullable(), { label: '最后一天', words: day, privacy: 'none' }),
});
export type AccountPart = z.infer<typeof accountPartSchema>;

/** Their entry in the roster, by which records name them; null of who is not on it. */
export const rosterIdSchema = kept(chosenIdSchema('请选择是名单上的哪一位').nullable());

/** At most so many disputes are named in one account. */
export const MOST_FILES = 500;
export const filesSchema = kept(
  z.array(idSchema).max(MOST_FILES, { error: `一次最多写明 ${MOST_FILES} 件` }),
);

/** 人员: somebody who works with the program, and as what. Neither a password nor a PIN stands in it. */
export const accountSchema = z.object({
  ...RECORD_MEMBERS,
  account: part(accountPartSchema, '使用人'),
  mediatorId: rosterIdSchema,
  /** Of 司法所核查: the disputes that they may read, by id. */
  files: filesSchema,
  endedOn: field(localDateSchema.nullable(), { label: '停用日期', words: day, privacy: 'none' }),
});
export type Account = z.infer<typeof accountSchema>;

export const accountRowSchema = accountPartSchema.extend({
  mediatorId: z.string().nullable(),
  files: z.array(z.string()),
  endedOn: localDateSchema.nullable(),
});
export type AccountRow = z.infer<typeof accountRowSchema>;
