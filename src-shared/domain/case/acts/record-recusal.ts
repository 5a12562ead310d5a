import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { recusalPart } from '../model/recusal';
import { objectToRecusal, recordRecusal as rule } from '../rules/recusals';
import { defineCaseAct } from './case-act';

/** 登记回避: a party asks that a mediator be exchanged, or one steps back. */
export const recordRecusal = defineCaseAct({
  input: z.object({ recusalId: idSchema.nullable(), recusal: recusalPart }),
  right: 'cases.handle',
  words: {
    button: '登记回避',
    about:
      '当事人要求主持调解的人回避的，应当调换（司法部令第75号《人民调解工作若干规定》）。先记下谁提出的、为什么，再登记怎样决定。',
    done: '登记了回避',
  },
  undo: 'free',
  objection: (one) =>
    objectToRecusal(one) ?? (one.mediators.length > 0 ? null : refuse('MEDIATOR_MISSING')),
  apply: (one, { recusalId, recusal }, ctx) => rule(one, recusalId, recusal, ctx),
});
