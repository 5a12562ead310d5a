import { z } from 'zod';
import { idSchema, localDateSchema } from '../../kernel/schemas';
import { GONE_PARTY } from '../../party/party';
import { byDay } from '../../record/entries';
import { field, kept, lineField, requiredLineField } from '../../record/field';
import { day, either, refersTo } from '../../record/words';
import { DAY_WORDS } from './day-words';

/** 送达: which papers were handed to whom. That somebody received them is said by ink on the 送达回证 alone. */
export const deliverySchema = z.object({
  id: kept(idSchema),
  deliveredOn: field(localDateSchema, {
    label: DAY_WORDS.deliveredOn,
    words: day,
    privacy: 'none',
  }),
  papers: requiredLineField('送达的文书和份数', 200, 'none'),
  /** Each party is given a copy of the agreement (第29条第2款). */
  hasAgreement: field(z.boolean(), {
    label: '送的有调解协议',
    words: either('是', '否'),
    privacy: 'none',
  }),
  partyIds: field(z.array(idSchema).min(1, { error: '请选择送给了哪位当事人' }).max(60), {
    label: '受送达人',
    words: refersTo('parties', GONE_PARTY),
    privacy: 'name',
  }),
  /** In the studio's words: no list of ways is laid down for a 调委会. */
  way: requiredLineField('送达方式', 60, 'none'),
  place: lineField('送达地点', 200, 'none'),
  deliveredBy: requiredLineField('送达人', 60, 'none'),
  note: lineField('备注', 200, 'private'),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** What a person writes of it. */
export const deliveryPart = deliverySchema.omit({ id: true });

export const byDelivery = byDay('id', 'deliveredOn', '送达');
