import { pickMembers } from '../../record/pick-members';
import { callSchema, cameLate, unitsAwaited, unitsCalled, type Whistle } from './whistle';

const countedSchema = callSchema.omit({ form: true, matter: true, blownBy: true });

/** What reports count of a whistle. */
export type WhistleFacts = ReturnType<typeof whistleFacts>;

/** Who came without being called is no unit that was called. */
export function whistleFacts(one: Whistle) {
  const { call, outcome } = one;
  const called = unitsCalled(call.to);
  const late = cameLate(one).filter(({ unit }) => called.includes(unit)).length;
  const came = called.length - unitsAwaited(one).length;
  return {
    ...pickMembers(countedSchema, call),
    endedOn: outcome?.endedOn ?? null,
    unitCount: called.length,
    cameCount: came,
    lateCount: late,
  };
}
