import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { idSchema, localDateSchema } from '../kernel/schemas';
import { field, kept, lineField, part, requiredLineField } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { day, either } from '../record/words';

/** Who has which duty where: a person or a unit. The name and the duty are enough. */
export const postSchema = z.object({
  name: requiredLineField('姓名或单位名称', 80, 'name'),
  /** From the studio's list (`duties`); anything else may be typed too. */
  duty: requiredLineField('职责', 30, 'none'),
  phone: lineField('联系电话', 60, 'phone'),
  area: lineField('负责哪里', 200, 'none'),
  /** The place of the studio's tree that was chosen; null for one that was typed. */
  placeId: kept(idSchema.nullable()),
  unit: lineField('所在单位', 80, 'none'),
  sinceOn: field(localDateSchema.nullable(), { label: '从哪天起', words: day, privacy: 'none' }),
  untilOn: field(localDateSchema.nullable(), { label: '到哪天止', words: day, privacy: 'none' }),
  /** Of the mixed team that is called into a dispute (S2: 律师、民警、老党员…). */
  isOnTeam: field(z.boolean(), {
    label: '和事佬调解队',
    words: either('是队员', '不是队员'),
    privacy: 'none',
  }),
  note: lineField('备注', 200, 'none'),
});
export type Post = z.infer<typeof postSchema>;

/** 通讯录 of those who are responsible for a place, of the whole studio. */
export const contactSchema = z.object({ ...RECORD_MEMBERS, post: part(postSchema, '联系人') });
export type Contact = z.infer<typeof contactSchema>;

/** What lists show, and who is responsible is told by: without the note. */
export const contactRowSchema = postSchema.omit({ note: true });
export type ContactRow = z.infer<typeof contactRowSchema>;

/** Somebody who is responsible for a place: what is told of them where one is looked for. */
export const responsibleSchema = contactRowSchema
  .omit({ placeId: true, sinceOn: true, untilOn: true })
  .extend({
    /** Null for the keeper whom the tree of places names. */
    contactId: idSchema.nullable(),
  });
export type Responsible = z.infer<typeof responsibleSchema>;

/** Whether somebody has the duty on a day: both days that are written belong to it. */
export function isInOffice(
  { sinceOn, untilOn }: Pick<Post, 'sinceOn' | 'untilOn'>,
  today: LocalDate,
): boolean {
  return (sinceOn === null || sinceOn <= today) && (untilOn === null || untilOn >= today);
}

/** What the list says of the time in office; empty of who is in office. */
export function wordOffice(post: Pick<Post, 'sinceOn' | 'untilOn'>, today: LocalDate): string {
  if (isInOffice(post, today)) return '';
  return post.untilOn !== null && post.untilOn < today ? '已不在任' : '还没有到任';
}
