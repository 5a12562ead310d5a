import { wordReport } from '../model/alert-standing';
import type { MediationCase } from '../model/mediation-case';
import { ALERT_COLOR_LABELS } from '../model/registration-words';
import { RISK_RESULT_LABELS } from '../model/risk-words';
import { by, type Event, entry } from './timeline-entry';

/** Colours, risks, and what was done and reported about them. */
export function alertEvents({
  alertChanges,
  risks,
  measures,
  authorityReports,
}: MediationCase): Event[] {
  const colors = alertChanges.map(({ id, changedOn, color, reason }) =>
    entry(
      `alert-${id}`,
      changedOn,
      color === null ? '不再预警' : `预警改为${ALERT_COLOR_LABELS[color]}`,
      reason,
    ),
  );
  const seen = risks.flatMap(({ id, kind, seenOn, signs, outcome }) => [
    entry(`risk-${id}`, seenOn, `发现风险：${kind}`, signs),
    ...(outcome === null
      ? []
      : [
          entry(
            `risk-settled-${id}`,
            outcome.settledOn,
            `${kind}：${RISK_RESULT_LABELS[outcome.result]}`,
            outcome.note,
          ),
        ]),
  ]);
  const reported = authorityReports.flatMap((one) => [
    entry(`report-${one.id}`, one.reportedOn, wordReport(one), [
      one.reportedAt ?? '',
      by(one.reporter),
      one.content,
    ]),
    ...(one.answeredOn === null
      ? []
      : [entry(`report-answered-${one.id}`, one.answeredOn, '对报告的答复', one.answer)]),
  ]);
  const taken = measures.map((one) =>
    entry(`measure-${one.id}`, one.takenOn, '采取措施', [one.what, by(one.takenBy)]),
  );
  return [...colors, ...seen, ...reported, ...taken];
}
