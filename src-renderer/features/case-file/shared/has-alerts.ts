import type { MediationCase } from '@shared/domain/case/model/mediation-case';

/** Tells whether anything of 预警和风险 was noted: its own section is shown then. */
export function hasAlerts(one: MediationCase): boolean {
  const { registration, alertChanges, risks, measures, authorityReports } = one;
  return (
    registration.alertColor !== null ||
    [alertChanges, risks, measures, authorityReports].some((list) => list.length > 0)
  );
}
