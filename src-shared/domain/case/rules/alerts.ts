import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { objectToDays } from '../days/find-disorders';
import type { AlertChange, AuthorityReport, Measure, ReportAnswer } from '../model/alert';
import { lastColor } from '../model/alert-standing';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { objectToWork } from './objections';

interface AlertContext extends RuleContext {
  readonly makeId: () => string;
}

/** Colours, reports and measures are of a case in which something is still to be done: one that has ended wears none. */
export function objectToAlert(one: MediationCase): Objection {
  return objectToWork(one, 'watch');
}

/**
 * 改预警颜色: with its reason, one after another. That the one before was red and nothing was reported stays owed, unless it
 * was a mistake.
 */
export function changeAlert(
  one: MediationCase,
  change: Omit<AlertChange, 'id'>,
  ctx: AlertContext,
): Ruling<MediationCase> {
  const before = lastColor(one);
  if (change.color === before) {
    const why =
      before === null ? '现在没有预警颜色，请选一种颜色。' : '现在就是这个颜色，请另选一种。';
    return no(why, 'change.color');
  }
  // There was none that could have been a mistake.
  const isMistake = change.isMistake && before !== null;
  const id = ctx.makeId();
  const changed = { ...one, alertChanges: [...one.alertChanges, { ...change, isMistake, id }] };
  const objection =
    objectToAlert(one) ??
    objectToDays(one, changed, ctx, ({ name, of }) =>
      name === 'recoloredOn' && of === String(one.alertChanges.length) ? 'change.changedOn' : null,
    );
  return objection ?? allow(changed);
}

/** 登记报告, or words one anew; its answer stays. @param id of the one that is corrected; null for a new one */
export function recordReport(
  one: MediationCase,
  id: string | null,
  written: Omit<AuthorityReport, 'id' | 'answeredOn' | 'answer'>,
  ctx: AlertContext,
): Ruling<MediationCase> {
  const known = one.authorityReports.find((report) => report.id === id);
  if (id !== null && known === undefined) return gone('报告');
  const report = { answeredOn: null, answer: '', ...known, ...written, id: id ?? ctx.makeId() };
  const authorityReports =
    id === null
      ? [...one.authorityReports, report]
      : one.authorityReports.map((other) => (other.id === id ? report : other));
  const recorded = { ...one, authorityReports };
  const objection =
    objectToAlert(one) ??
    objectToDays(one, recorded, ctx, ({ name, of }) =>
      name === 'notifiedOn' && of === report.id ? 'report.reportedOn' : null,
    );
  return objection ?? allow(recorded);
}

/** What was answered to a report; after the case has ended too, for it may come late. */
export function answerReport(
  one: MediationCase,
  id: string,
  answer: ReportAnswer,
  ctx: RuleContext,
): Ruling<MediationCase> {
  if (!one.authorityReports.some((report) => report.id === id)) return gone('报告');
  const authorityReports = one.authorityReports.map((report) =>
    report.id === id ? { ...report, ...answer } : report,
  );
  const answered = { ...one, authorityReports };
  const objection = objectToDays(one, answered, ctx, ({ name, of }) =>
    name === 'repliedOn' && of === id ? 'answer.answeredOn' : null,
  );
  return objection ?? allow(answered);
}

/** 登记措施, or words one anew. @param id of the one that is corrected; null for a new one */
export function recordMeasure(
  one: MediationCase,
  id: string | null,
  written: Omit<Measure, 'id'>,
  ctx: AlertContext,
): Ruling<MediationCase> {
  if (id !== null && !one.measures.some((measure) => measure.id === id)) return gone('措施');
  const measure = { ...written, id: id ?? ctx.makeId() };
  const measures =
    id === null
      ? [...one.measures, measure]
      : one.measures.map((other) => (other.id === id ? measure : other));
  const recorded = { ...one, measures };
  const objection =
    objectToAlert(one) ??
    objectToDays(one, recorded, ctx, ({ name, of }) =>
      name === 'takenOn' && of === measure.id ? 'measure.takenOn' : null,
    );
  return objection ?? allow(recorded);
}

/** Takes one out that was written down by mistake; the history keeps it. */
export function removeAlertEntry(
  one: MediationCase,
  list: 'authorityReports' | 'measures',
  id: string,
): Ruling<MediationCase> {
  const entries: readonly { readonly id: string }[] = one[list];
  if (!entries.some((entry) => entry.id === id)) return gone(list === 'measures' ? '措施' : '报告');
  return (
    objectToAlert(one) ?? allow({ ...one, [list]: entries.filter((entry) => entry.id !== id) })
  );
}

function no(why: string, field?: string) {
  return refuse('NOT_NOW', { ...(field !== undefined && { field }), data: { why } });
}

function gone(what: string) {
  return no(`这一次${what}已经不在案卷里了，请重新打开案件查看。`);
}
