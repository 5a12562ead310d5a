import { wordSides } from '@renderer/components/case-marks/word-sides';
import { attachmentsInFile } from '@shared/domain/attachment/attachment';
import { stillOwed } from '@shared/domain/case/agreement/obligations';
import { AGREEMENT_FORM_LABELS } from '@shared/domain/case/model/agreement';
import { currentArchiving } from '@shared/domain/case/model/archiving';
import { CASE_SOURCE_LABELS } from '@shared/domain/case/model/case-source';
import { DISPUTE_CATEGORY_LABELS } from '@shared/domain/case/model/dispute-category';
import { FEEDBACK_KIND_LABELS } from '@shared/domain/case/model/feedback-words';
import { CONFIRMATION_STATE_LABELS } from '@shared/domain/case/model/follow-through';
import { ALERT_COLOR_LABELS } from '@shared/domain/case/model/registration-words';
import { openRisks } from '@shared/domain/case/model/risk-standing';
import { tellSatisfaction } from '@shared/domain/case/model/satisfaction';
import { SESSION_RESULT_LABELS } from '@shared/domain/case/model/session';
import { countNoShows } from '@shared/domain/case/model/session-facts';
import { clearedOn } from '@shared/domain/case/model/way-back';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { formatChineseDate, type LocalDate } from '@shared/domain/kernel/local-date';
import { formatYuan } from '@shared/domain/kernel/money';

// What a folded section of the page says of what is in it: one line, the newest first where there is much.

/** 登记信息 */
export function sayRegistration({ case: { registration } }: CaseView): string {
  const { registeredOn, category, source, amountInDisputeFen } = registration;
  return said([
    onDay(registeredOn, '登记'),
    DISPUTE_CATEGORY_LABELS[category],
    CASE_SOURCE_LABELS[source],
    amountInDisputeFen === null ? '' : `涉及 ${formatYuan(amountInDisputeFen)} 元`,
  ]);
}

/** 预警和风险 */
export function sayAlert({ case: one, alert, owesReport }: CaseView): string {
  const open = openRisks(one).map(({ kind }) => kind);
  const settled = one.risks.length - open.length;
  return said([
    owesReport ? '红色，还没有报告' : alert === null ? '' : sayColor(alert),
    open.length === 0 ? '' : `风险：${open.join('、')}`,
    settled === 0 ? '' : `${settled} 项风险有了结果`,
    one.measures.length === 0 ? '' : `措施 ${one.measures.length} 项`,
    one.authorityReports.length === 0 ? '' : `报告 ${one.authorityReports.length} 次`,
  ]);
}

/** The colour while it is worn, and then what was done: 黄色·当日清，2026年11月5日已调解. */
export function sayColor({ color, met }: NonNullable<CaseView['alert']>): string {
  const label = ALERT_COLOR_LABELS[color];
  return met === null ? label : `${label}，${formatChineseDate(met.on)}${met.what}`;
}

/** 当事人 */
export function sayParties({ case: { parties } }: CaseView): string {
  return wordSides(parties).join(' 与 ');
}

/** 意愿与受理 */
export function sayAcceptance({ case: one }: CaseView): string {
  const { parties, consents, mediators, acceptance, decline, withdrawal, transfer } = one;
  if (decline !== null) return onDay(decline.declinedOn, '不予受理');
  if (withdrawal !== null) return onDay(withdrawal.withdrawnOn, '撤回申请');
  if (transfer !== null) return onDay(transfer.transferredOn, `移送${transfer.receiverName}`);
  const refused = consents.filter(({ isGiven }) => !isGiven).length;
  const asked = `征询了 ${consents.length} / ${parties.length} 方`;
  const names = mediators.map(({ name }) => name).join('、');
  return said([
    acceptance === null ? '还没有受理' : onDay(acceptance.acceptedOn, '受理'),
    consents.length < parties.length ? asked : '',
    refused > 0 ? `${refused} 方不同意调解` : '',
    names === '' ? '' : `调解员 ${names}`,
  ]);
}

/** 调解场次 */
export function saySessions({ case: one, sessions, stage }: CaseView): string {
  const last = sessions.at(-1);
  const session = one.sessions.find(({ id }) => id === last?.sessionId);
  if (last === undefined || session === undefined)
    return stage === 'before_acceptance' ? '受理之后安排' : '没有开过调解';
  const result = session.result === null ? '' : SESSION_RESULT_LABELS[session.result];
  return said([
    `${sessions.length} 场`,
    `${last.isPlanned ? '下一场' : '最近一场'} ${formatChineseDate(session.heldOn)}`,
    result || (last.isPlanned || last.hasRecord ? '' : '还没有记录'),
    sayNoShows(countNoShows(one)),
  ]);
}

function sayNoShows(count: number): string {
  return count === 0 ? '' : `未到场 ${count} 人次`;
}

/** 材料 */
export function sayAttachments({ case: { attachments } }: CaseView): string {
  const count = attachmentsInFile(attachments).length;
  return count === 0 ? '还没有材料' : `${count} 份`;
}

/** 调解结果 */
export function sayOutcome({ case: one, effectiveOn, stage }: CaseView): string {
  const { termination, agreement } = one;
  if (termination !== null) return onDay(termination.terminatedOn, '终止调解');
  if (agreement === null) return stage === 'ended_without' ? '没有调解结果' : '还没有结果';
  const form = AGREEMENT_FORM_LABELS[agreement.form];
  return effectiveOn === null
    ? '协议书草稿，等签字盖章'
    : said([form, onDay(effectiveOn, '生效'), `${agreement.terms.clauses.length} 条`]);
}

/** 履行 */
export function sayFulfillment({
  case: one,
  obligations,
  unperformed,
  effectiveOn,
}: CaseView): string {
  if (effectiveOn === null) return '协议生效后登记';
  if (obligations.length === 0) return '没有要履行的事项';
  const open = stillOwed(obligations).length;
  return said([
    `${obligations.length} 项`,
    open === 0 ? '都已履行' : `还有 ${open} 项没有履行`,
    unperformed.length === 0 ? '' : `其中 ${unperformed.length} 项到期了`,
    one.urgings.length === 0 ? '' : `督促过 ${one.urgings.length} 次`,
  ]);
}

/** 回访 */
export function sayFollowUps({ case: one, effectiveOn, openReworks, stage }: CaseView): string {
  const last = one.followUps.at(-1);
  const isYetToCome = effectiveOn === null && stage !== 'ended_without';
  if (last === undefined) return isYetToCome ? '办结之后登记' : '还没有回访';
  return said([
    `${one.followUps.length} 次，最近 ${formatChineseDate(last.visitedOn)}`,
    openReworks.length === 0 ? tellSatisfaction(last, one.parties) : '有人不满意，要二次办理',
  ]);
}

/** 反馈与销号 */
export function sayFeedback({ case: one }: CaseView): string {
  const last = one.feedbacks.at(-1);
  if (last === undefined) return '还没有反馈';
  const cleared = clearedOn(one);
  return said([
    `${onDay(last.reportedOn, '反馈')}${FEEDBACK_KIND_LABELS[last.kind]}`,
    cleared === null ? '' : onDay(cleared, '销号'),
  ]);
}

/** 司法确认 */
export function sayConfirmation({ case: { judicialConfirmation } }: CaseView): string {
  return judicialConfirmation === null
    ? '没有申请'
    : CONFIRMATION_STATE_LABELS[judicialConfirmation.state];
}

/** 结案 */
export function sayClosing({ case: { closure, archivings }, stage }: CaseView): string {
  const archived = currentArchiving({ archivings });
  if (archived !== null)
    return [onDay(archived.archivedOn, '归档'), archived.fileNumber].filter(Boolean).join('，');
  if (closure !== null) return onDay(closure.closedOn, '结案');
  return stage === 'ended_without' ? '不用再结案' : '还没有结案';
}

/** 文书 */
export function sayPapers({ papers, missingPapers }: CaseView): string {
  return said([
    ...sayInFile(papers),
    missingPapers.length === 0 ? '' : `还缺 ${missingPapers.length} 份`,
  ]);
}

/** What the file must have or people wrote; the rest is there to be printed when it is needed. */
function sayInFile(papers: CaseView['papers']): string[] {
  const inFile = papers.filter((one) => one.origin === 'written' || one.isRequired).length;
  const others = papers.length - inFile;
  return [
    inFile === 0 ? '还没有文书' : `卷里 ${inFile} 份`,
    others === 0 ? '' : `另有 ${others} 份可以用`,
  ];
}

function onDay(day: LocalDate, what: string): string {
  return `${formatChineseDate(day)}${what}`;
}

function said(parts: readonly string[]): string {
  return parts.filter(Boolean).join('，');
}
