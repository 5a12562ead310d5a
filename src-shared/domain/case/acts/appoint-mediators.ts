import { z } from 'zod';
import { caseMediatorSchema } from '../../mediator/mediator';
import { nameMediators } from '../../mediator/name-mediators';
import { signatureOf } from '../../record/actor';
import { conflictAnswers } from '../model/conflict-check';
import { keepChecks, NEEDS_TIES } from '../rules/conflict-checks';
import { appointMediators as rule } from '../rules/mediators';
import { objectToWork } from '../rules/objections';
import { defineCaseAct } from './case-act';

/** 确定调解员；chosen by id, the names are written beside. */
export const appointMediators = defineCaseAct({
  input: z.object({
    mediators: z
      .array(caseMediatorSchema.omit({ name: true, nickname: true }))
      .max(10, { error: '一件纠纷最多 10 名调解员，请去掉几名' }),
    checks: conflictAnswers,
  }),
  earlierForm: 'mediators',
  right: 'cases.handle',
  words: {
    button: '确定调解员',
    again: '更换调解员',
    about: '由调委会指定，或者由当事人选择（人民调解法第19条）；其中一名主持。',
    done: '确定了调解员',
  },
  undo: 'free',
  needs: NEEDS_TIES,
  objection: (one) => objectToWork(one, 'prepare'),
  apply: (one, { mediators, checks = [] }, ctx) => {
    const roster = ctx.studio.mediators;
    const named = nameMediators(mediators, one.mediators, roster);
    if (!named.ok) return named;
    const appointed = rule(one, named.value, ctx);
    if (!appointed.ok) return appointed;
    const asking = { ...ctx, roster, by: signatureOf(ctx.actor) };
    return keepChecks(appointed.value, checks, asking);
  },
});
