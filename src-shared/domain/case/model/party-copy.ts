import { z } from 'zod';
import { idSchema, localDateSchema } from '../../kernel/schemas';
import { GONE_PARTY } from '../../party/party';
import { byDay } from '../../record/entries';
import { field, kept, lineField } from '../../record/field';
import { count, day, refersTo } from '../../record/words';

/** 查阅复制 (《个人信息保护法》第45条): that a party was given a copy of what is theirs and what is common to all. */
export const partyCopySchema = z.object({
  id: kept(idSchema),
  partyId: field(idSchema, {
    label: '给谁的',
    words: refersTo('parties', GONE_PARTY),
    privacy: 'name',
  }),
  /** Who came for it in the party's place; empty where the party did. */
  askedBy: lineField('代他来办的人', 60, 'name'),
  copiedOn: field(localDateSchema, { label: '查阅复制日期', words: day, privacy: 'none' }),
  pieces: field(z.int().min(1), { label: '给了多少件', words: count('件'), privacy: 'none' }),
  copiedBy: lineField('复制经手人', 60, 'none'),
});
export type PartyCopy = z.infer<typeof partyCopySchema>;

/** What is said of one when it is asked for. */
export const partyCopyPart = partyCopySchema.pick({ partyId: true, askedBy: true });

export const byPartyCopy = byDay('id', 'copiedOn', '查阅复制');
