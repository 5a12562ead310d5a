import { z } from 'zod';
import { handingSchema } from '../../mediator/handing';
import { signatureOf } from '../../record/actor';
import { conflictAnswers } from '../model/conflict-check';
import { keepChecks, NEEDS_TIES } from '../rules/conflict-checks';
import { objectToHandling, handOver as rule } from '../rules/handling';
import { defineCaseAct } from './case-act';

/** 交接: the case goes into another hand, with what was asked about 回避 where somebody asked. */
export const handOver = defineCaseAct({
  input: z.object({ handover: handingSchema, checks: conflictAnswers }),
  right: 'cases.handle',
  words: {
    button: '交接',
    about:
      '交给另一名调解员接着办。调解还没有结束的，接手的人同时换成本案调解员；已经有协议的，协议上的调解员不变。',
    done: '办了交接',
  },
  undo: 'free',
  needs: NEEDS_TIES,
  objection: objectToHandling,
  apply: (one, { handover, checks = [] }, ctx) => {
    const roster = ctx.studio.mediators;
    const handed = rule(one, handover, { ...ctx, roster });
    if (!handed.ok) return handed;
    return keepChecks(handed.value, checks, { ...ctx, roster, by: signatureOf(ctx.actor) });
  },
});
