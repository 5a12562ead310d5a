import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { objectToDays } from '../days/find-disorders';
import type { MediationCase } from '../model/mediation-case';
import type { MediationPause } from '../model/pause';
import type { RuleContext } from '../model/rule-context';
import { objectToWork } from './objections';

/** Objects unless the time to mediate runs. */
export function objectToPause(one: MediationCase): Objection {
  const isPaused = one.pauses.at(-1)?.resumedOn === null;
  return (
    objectToWork(one, 'mediate') ??
    (isPaused
      ? refuse('NOT_NOW', { data: { why: '调解期限已经暂停，恢复以后才能再暂停。' } })
      : null)
  );
}

/** Objects unless the time to mediate stands still. */
export function objectToResumption(one: MediationCase): Objection {
  const isPaused = one.pauses.at(-1)?.resumedOn === null;
  return (
    objectToWork(one, 'mediate') ??
    (isPaused ? null : refuse('NOT_NOW', { data: { why: '调解期限没有暂停，不用恢复。' } }))
  );
}

/**
 * 暂停计算调解期限: from the day after this one the limit does not count (《医疗纠纷预防和处理条例》: 鉴定的时间不计入). It
 * may be written down late; never before 受理 or before it last ran on.
 */
export function pauseMediation(
  one: MediationCase,
  pause: Omit<MediationPause, 'resumedOn'>,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const paused = { ...one, pauses: [...one.pauses, { ...pause, resumedOn: null }] };
  return (
    objectToPause(one) ?? objectToWritten(one, paused, 'pausedOn', 'pause', ctx) ?? allow(paused)
  );
}

/** 恢复计算调解期限: what was left of it runs on from the day after this one. */
export function resumeMediation(
  one: MediationCase,
  { resumedOn }: { readonly resumedOn: NonNullable<MediationPause['resumedOn']> },
  ctx: RuleContext,
): Ruling<MediationCase> {
  const pauses = one.pauses.map((pause, place) =>
    place === one.pauses.length - 1 ? { ...pause, resumedOn } : pause,
  );
  const resumed = { ...one, pauses };
  return (
    objectToResumption(one) ??
    objectToWritten(one, resumed, 'resumedOn', 'resumption', ctx) ??
    allow(resumed)
  );
}

function objectToWritten(
  before: MediationCase,
  after: MediationCase,
  day: 'pausedOn' | 'resumedOn',
  part: string,
  ctx: RuleContext,
): Objection {
  const place = String(after.pauses.length - 1);
  return objectToDays(before, after, ctx, ({ name, of }) =>
    name === day && of === place ? `${part}.${day}` : null,
  );
}
