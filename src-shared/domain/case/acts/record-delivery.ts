import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { deliveryPart } from '../model/delivery';
import { recordDelivery as rule } from '../rules/entries';
import { defineCaseAct } from './case-act';

/** 登记送达: at every stage, for a notice of the end is handed over after the end. */
export const recordDelivery = defineCaseAct({
  input: z.object({ deliveryId: idSchema.nullable(), delivery: deliveryPart }),
  right: 'cases.handle',
  words: {
    button: '登记送达',
    again: '再登记一次送达',
    about: '谁收到的、哪天收到的，由收件人在送达回证上签字，这里只记送了什么。',
    done: '登记了送达',
  },
  undo: 'free',
  objection: () => null,
  apply: (one, { deliveryId, delivery }, ctx) => rule(one, deliveryId, delivery, ctx),
});
