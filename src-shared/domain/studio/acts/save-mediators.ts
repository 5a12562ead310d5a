import { z } from 'zod';
import { allow } from '../../kernel/ruling';
import { mediatorInputSchema } from '../../mediator/mediator';
import { giveIds } from '../../mediator/roster';
import { peopleNamedIn } from '../../record/needs';
import { defineStudioAct } from './studio-act';

/**
 * 修改调解员名册. A mediator who stands in a case and is left out stays on the roster as no longer active, for old papers
 * carry the name.
 */
export const saveMediators = defineStudioAct({
  input: z.object({
    mediators: z.array(mediatorInputSchema).min(1, { error: '请至少保留一名调解员' }).max(200),
  }),
  words: { button: '保存', done: '修改了调解员名册' },
  undo: 'free',
  needs: {
    /** Mediators who stand in a case: their names are on its papers. */
    mediatorsInCases: peopleNamedIn('case'),
  },
  apply: (studio, { mediators }, { mediatorsInCases, makeId }) => {
    const next = giveIds(mediators, studio.mediators, makeId);
    if (!next.ok) return next;
    const kept = new Set(next.value.map(({ id }) => id));
    const left = studio.mediators.filter(({ id }) => !kept.has(id) && mediatorsInCases.has(id));
    const retired = left.map((one) => ({ ...one, isActive: false }));
    return allow({ ...studio, mediators: [...next.value, ...retired] });
  },
});
