import { allow } from '../../kernel/ruling';
import { inner } from '../../record/act-makers';
import { earlierCaseSchema } from '../model/again';
import { NEEDS_PEOPLE } from '../rules/people';
import { defineCaseBeginning } from './case-act';
import { register } from './register';

/** The registration of a quarrel that is mediated again: done by 再次调解 of the earlier case alone. */
export const registerAgain = inner(
  defineCaseBeginning({
    right: register.right,
    undo: register.undo,
    dayOf: register.dayOf,
    needs: NEEDS_PEOPLE,
    input: register.input.extend({ earlier: earlierCaseSchema }),
    words: { button: '再次调解', done: '登记了这件纠纷（再次调解）' },
    begin: (seat, { earlier, ...given }, ctx) => {
      const begun = register.begin(seat, given, ctx);
      return begun.ok ? allow({ ...begun.value, earlier }) : begun;
    },
    followUps: (one, { registration, parties }, ctx) =>
      register.followUps?.(one, { registration, parties }, ctx) ?? [],
  }),
);
