import { cameLate, unitsAwaited, unitsCalled, type Whistle } from './whistle';

/** What reports count of a whistle. */
export type WhistleFacts = ReturnType<typeof whistleFacts>;

/** Who came without being called is no unit that was called. */
export function whistleFacts(one: Whistle) {
  const { call, outcome } = one;
  const called = unitsCalled(call.to);
  const late = cameLate(one).filter(({ unit }) => called.includes(unit)).length;
  const came = called.length - unitsAwaited(one).length;
  return {
    blownOn: call.blownOn,
    dueOn: call.dueOn,
    endedOn: outcome?.endedOn ?? null,
    form: call.form,
    type: call.type,
    unitCount: called.length,
    cameCount: came,
    lateCount: late,
  };
}
