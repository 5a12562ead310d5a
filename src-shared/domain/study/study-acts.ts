import { z } from 'zod';
import { allow } from '../kernel/ruling';
import { idSchema } from '../kernel/schemas';
import { actsOf } from '../record/act-makers';
import { blankOf } from '../record/blank';
import { beginRecord } from '../record/members';
import { handedIn } from '../record/needs';
import { type Study, type Told, toldSchema } from './study';

/** What the acts of a told case may know. */
export interface StudyContext {
  /** Instant, ISO. */
  readonly now: string;
}

const { begin, change, recycling } = actsOf<Study, StudyContext, { id: string }>();

/** Everything that can be done with a told case. */
export const STUDY_ACTS = {
  tell: begin({
    input: z.object({ caseId: idSchema, ...toldSchema.pick({ month: true }).shape }),
    right: 'reports.make',
    words: { button: '写成案例', done: '把一件纠纷写成了案例' },
    undo: { never: '写成案例不能撤销；不要了，可以删去。' },
    needs: {
      /** The case told without names, made by the service that may read it. */
      draft: handedIn<Partial<Told>>(),
    },
    begin: ({ id }, { caseId, month }, { now, draft }) =>
      allow({
        ...{ ...beginRecord(id, now), caseId },
        told: { ...blankOf(toldSchema), ...draft, month },
      }),
  }),
  correct: change({
    input: z.object({ told: toldSchema }),
    right: 'reports.make',
    words: { button: '保存', done: '修改了案例' },
    undo: 'free',
    objection: () => null,
    apply: (one, { told }) => allow({ ...one, told }),
  }),
  ...recycling({
    right: 'reports.make',
    words: { button: '删去这个案例', removed: '删去了一个案例', restored: '恢复了一个案例' },
  }),
};
