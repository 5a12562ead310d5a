import type { MediationCase } from './mediation-case';
import { ESCALATION_RISKS, type EscalationRisk } from './registration-words';
import type { Risk } from './risk';

/** The risks of which nobody has written down yet what became of them. */
export function openRisks({ risks }: Pick<MediationCase, 'risks'>): readonly Risk[] {
  return risks.filter(({ outcome }) => outcome === null);
}

/**
 * 纠纷转化情况 as it counts: what was prevented, as it was written down at the end; of several the one that stands first in
 * the statistics, for a case counts once. Cases from before risks had a result, and rows of an old ledger, say it in their
 * registration; once a result is written down, it alone counts.
 */
export function preventedIn({
  risks,
  registration,
}: Pick<MediationCase, 'risks' | 'registration'>): EscalationRisk {
  const results = risks.flatMap(({ outcome }) => (outcome === null ? [] : [outcome.prevented]));
  if (results.length === 0) return registration.escalationRisk;
  return ESCALATION_RISKS.find((one) => one !== 'none' && results.includes(one)) ?? 'none';
}

/** A kind of duty that a risk brings with it and that is not done yet. */
export type RiskDuty = 'measure' | 'report' | 'police_report';

/**
 * What is still owed for a risk: a measure against it (人民调解法 第25条); a report to the police or another authority where a
 * breach of public order or a crime may come of it (the same); a report to the police where a minor or incapable person
 * suffers violence at home (反家庭暴力法 第14条). What was done on the day on which it was seen, or later, counts.
 */
export function dutiesOf(
  { seenOn, mayBreakLaw, isHomeViolence, victim }: Risk,
  { measures, authorityReports }: Pick<MediationCase, 'measures' | 'authorityReports'>,
): RiskDuty[] {
  const since = authorityReports.filter(({ reportedOn }) => reportedOn >= seenOn);
  const isForPolice = isHomeViolence && (victim === 'minor' || victim === 'incapable');
  const duties: RiskDuty[] = [];
  if (isForPolice && !since.some(({ authority }) => authority === 'police'))
    duties.push('police_report');
  else if (mayBreakLaw && since.length === 0) duties.push('report');
  if (!measures.some(({ takenOn }) => takenOn >= seenOn)) duties.push('measure');
  return duties;
}

/** Why it is owed, as a sentence without its end. */
export const RISK_DUTY_SENTENCES: Readonly<Record<RiskDuty, string>> = {
  measure:
    '还没有登记采取了什么措施（《人民调解法》第二十五条：可能激化的，应当采取有针对性的预防措施）',
  report:
    '可能引起治安案件、刑事案件，还没有登记报给了哪里（《人民调解法》第二十五条：应当及时向公安机关或者有关部门报告）',
  police_report:
    '受害人是未成年人或者不能辨认自己行为的人，还没有登记向公安机关报案（《反家庭暴力法》第十四条）',
};
