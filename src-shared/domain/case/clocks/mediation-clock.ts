import { formatChineseDate } from '../../kernel/local-date';
import { SOURCE_GROUP_OF } from '../model/case-source';
import { isOpen } from '../model/case-status';
import type { MediationCase } from '../model/mediation-case';
import { type ClockRun, defineClock } from './case-clock';
import { basisOf, mediationRuleOf } from './mediation-limit';

/**
 * The time to mediate, by the rule of `mediation-limit.ts` or the days that were set at 受理. The latest extension, agreed to
 * a day of its own, replaces the counted end. Stopped by any end of the mediation.
 */
export const MEDIATION_CLOCK = defineClock({
  kind: 'mediation',
  label: '调解期限',
  short: '调解',
  of: (mediationCase) => mediationRun(mediationCase),
});

/**
 * How the time to mediate runs. Null before 受理, but where it is the application or the court's materials that set it going: it
 * runs while nobody has decided yet.
 */
export function mediationRun({
  acceptance,
  registration,
  extensions,
  pauses,
  status,
}: MediationCase): ClockRun | null {
  const rule = mediationRuleOf(registration);
  const before = rule.startsBefore(registration);
  if (acceptance === null) {
    if (before === null || SOURCE_GROUP_OF[registration.source] === 'own_initiative') return null;
    const start = { startsOn: before, startedBy: rule.startedBy };
    return { ...start, span: rule.span, basis: basisOf(rule), isStopped: !isOpen(status) };
  }
  const start =
    before === null
      ? { startsOn: acceptance.acceptedOn, startedBy: '受理' }
      : { startsOn: before, startedBy: rule.startedBy };
  const pausedOn = pauses.find(({ resumedOn }) => resumedOn === null)?.pausedOn ?? null;
  const over = pauses.flatMap(({ pausedOn: from, resumedOn }) =>
    resumedOn === null ? [] : [{ pausedOn: from, resumedOn }],
  );
  const stands = { ...start, isStopped: !isOpen(status), pausedOn };
  const extension = extensions.at(-1);
  if (extension !== undefined) {
    const basis = `双方当事人同意延期至${formatChineseDate(extension.untilOn)}`;
    // What stood still before they agreed is in the day to which they agreed.
    const later = over.filter((pause) => pause.pausedOn >= extension.extendedOn);
    return { ...stands, span: { until: extension.untilOn }, basis, pauses: later };
  }
  const { limitInDays } = acceptance;
  if (limitInDays === null)
    return { ...stands, span: rule.span, basis: basisOf(rule), pauses: over };
  const isTheRules = 'days' in rule.span && rule.span.days === limitInDays;
  const basis = isTheRules ? basisOf(rule) : `受理时确定的调解期限：${limitInDays}日`;
  return { ...stands, span: { days: limitInDays }, basis, pauses: over };
}
