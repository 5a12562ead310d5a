import { z } from 'zod';
import { allow, refuse } from '../../kernel/ruling';
import { chosenIdSchema, idSchema } from '../../kernel/schemas';
import { handingSchema } from '../../mediator/handing';
import { pickMembers } from '../../record/pick-members';
import { defineStudioAct } from './studio-act';

/** What is said once of all cases of a desk. */
export const deskHandingSchema = z.object({
  leaverId: chosenIdSchema('请选择谁的案件'),
  ...handingSchema.omit({ fromId: true }).shape,
  /** The one who leaves is taken off the roster of those who are chosen, with it. */
  isLeaving: z.boolean(),
});

/**
 * 整桌交接: all cases of a mediator that are ticked go into one hand, in one line of the journal; each by its own rule, so
 * that where one cannot be handed over nothing is changed.
 */
export const handOverDesk = defineStudioAct({
  input: z.object({
    handing: deskHandingSchema,
    cases: z
      .array(z.object({ caseId: idSchema, fromId: idSchema.nullable() }))
      .min(1, { error: '请至少选一件' })
      .max(500),
  }),
  words: { button: '交接在办的案件', done: '交接了一名调解员在办的案件' },
  undo: { never: '一次交接了几件，不能一起撤销；交错了的，请在那一件的“经办”里再交回去。' },
  apply: (studio, { handing: { leaverId, toId, isLeaving } }) => {
    const leaver = studio.mediators.find(({ id }) => id === leaverId);
    if (leaver === undefined) return refuse('UNKNOWN_MEDIATOR', { field: 'handing.leaverId' });
    const to = studio.mediators.find(({ id, isActive }) => isActive && id === toId);
    if (to === undefined || to === leaver)
      return refuse('UNKNOWN_MEDIATOR', { field: 'handing.toId' });
    if (!isLeaving) return allow(studio);
    const mediators = studio.mediators.map((one) =>
      one === leaver ? { ...one, isActive: false } : one,
    );
    return allow({ ...studio, mediators });
  },
  followUps: (_, { handing, cases }) =>
    cases.map(({ caseId, fromId }) => ({
      ...{ kind: 'case', act: 'handOver', id: caseId },
      input: { handover: pickMembers(handingSchema, { ...handing, fromId }) },
    })),
});
