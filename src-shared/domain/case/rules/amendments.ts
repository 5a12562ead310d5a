import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { blankOf } from '../../record/blank';
import { obligationStandings } from '../agreement/obligations';
import { findOpenPoint } from '../agreement/open-points';
import { objectToDays } from '../days/find-disorders';
import { type AgreementTerms, agreementTermsSchema, type Signing } from '../model/agreement';
import { type Amendment, amendmentSchema } from '../model/amendment';
import {
  everyObligation,
  obligationsThatHold,
  supplementsInForce,
} from '../model/clauses-in-force';
import { amendedOn, effectiveOn, inWritingSince } from '../model/effective-day';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { objectToTerms } from './agreement';
import { objectToWork } from './objections';

interface AmendContext extends RuleContext {
  readonly makeId: () => string;
}

type Written = Omit<Amendment, 'id' | 'signing' | 'terms' | 'paper'>;

/** Objects while there is no agreement in force to be changed. */
export function objectToAmending(one: MediationCase): Objection {
  return objectToWork(one, 'perform');
}

/**
 * 起草补充（变更）协议 or 补正笔录 (《人民调解法》第31、33条): the agreement in force stays as it is until all have signed the new
 * paper. A slip is mended word for word; whatever binds anew is a supplement, with what it takes the place of.
 * @param id of the draft that is written anew; null for a new one
 */
export function draftAmendment(
  one: MediationCase,
  id: string | null,
  written: Written,
  terms: Pick<AgreementTerms, 'clauses'>,
  ctx: AmendContext,
): Ruling<MediationCase> {
  const known = one.amendments.find((amendment) => amendment.id === id);
  const isCorrection = written.kind === 'correction';
  const amendment: Amendment = {
    ...written,
    ...(isCorrection ? { replacedIds: [] } : { wrong: '', right: '' }),
    terms: isCorrection ? { clauses: [] } : terms,
    id: known?.id ?? ctx.makeId(),
    signing: null,
  };
  const amendments =
    known === undefined
      ? [...one.amendments, amendment]
      : one.amendments.map((other) => (other.id === id ? amendment : other));
  const drafted: MediationCase = { ...one, amendments };
  return (
    objectToAmending(one) ??
    objectToDraft(one, id, written) ??
    (isCorrection ? objectToCorrection(one, written) : objectToSupplement(one, amendment)) ??
    objectToDays(one, drafted, ctx) ??
    allow(drafted)
  );
}

/**
 * 口头协议写成书面: the agreement as it was recorded, put on paper for the parties to sign (practice; 人民调解法 第30条: it is in
 * force since the day on which they agreed, and stays so). Nothing is typed again, and nothing of it is changed.
 */
export function putInWriting(
  one: MediationCase,
  ctx: Pick<AmendContext, 'makeId'>,
): Ruling<MediationCase> {
  const written: Amendment = {
    ...blankOf(amendmentSchema),
    ...{ id: ctx.makeId(), kind: 'writing', reason: '口头协议写成书面' },
    terms: { clauses: [] },
  };
  return objectToWriting(one) ?? allow({ ...one, amendments: [...one.amendments, written] });
}

/** Objects unless there is an oral agreement that was not put on paper yet. */
export function objectToWriting(one: MediationCase): Objection {
  if (one.agreement?.form === 'written') return not('已经是书面协议了。');
  const known = one.amendments.find(({ kind }) => kind === 'writing');
  if (known !== undefined)
    return not(
      known.signing === null
        ? '已经写成书面，还没有登记签字盖章。请打印签好，再登记三个日期。'
        : '已经写成书面、签字盖章了。',
    );
  return objectToAmending(one) ?? objectToOpenDraft(one, null);
}

const not = (why: string, field?: string) =>
  refuse('NOT_NOW', { data: { why }, ...(field !== undefined && { field }) });

function objectToDraft(one: MediationCase, id: string | null, { kind }: Written): Objection {
  const known = one.amendments.find((amendment) => amendment.id === id);
  if (id !== null && known === undefined) return not('这一份已经不在案卷里了。');
  if (known !== undefined && known.signing !== null)
    return not('这一份已经签字盖章，一字不再改；还要改的，另写一份。');
  if (known !== undefined && known.kind !== kind) return not('这一份的种类不能改，请另写一份。');
  if (kind === 'writing') return not('口头协议写成书面的，内容照口头协议，不用另写。');
  return objectToOpenDraft(one, id);
}

function objectToOpenDraft({ amendments }: MediationCase, id: string | null): Objection {
  const open = amendments.find((other) => other.signing === null && other.id !== id);
  return open === undefined
    ? null
    : not('还有一份没有签字盖章。请先登记它的签字盖章，或者去掉它，再写新的。');
}

function objectToCorrection(one: MediationCase, { wrong, right }: Written): Objection {
  if (inWritingSince(one) === null)
    return not('口头协议没有协议书，不用补正；内容要改的，写补充（变更）协议。');
  if (wrong === '') return not('还没有写原文。请照协议书抄写错的那一句。', 'amendment.wrong');
  if (right === '') return not('还没有写补正为什么。', 'amendment.right');
  return wrong === right ? not('补正后的和原文一样，请核对。', 'amendment.right') : null;
}

function objectToSupplement(one: MediationCase, { id, terms, replacedIds }: Amendment): Objection {
  if (terms.clauses.length === 0)
    return not('还没有写补充（变更）的内容，请至少写一条。', 'terms.clauses');
  const others = everyObligation({
    ...one,
    amendments: one.amendments.filter((other) => other.id !== id),
  });
  const again = terms.clauses.some(({ obligations }) =>
    obligations.some((mine) => others.some((other) => other.id === mine.id)),
  );
  if (again) return refuse('ID_NOT_UNIQUE', { field: 'terms.clauses' });
  const holding = obligationsThatHold(one);
  if (replacedIds.some((replaced) => !holding.some((held) => held.id === replaced)))
    return refuse('OBLIGATION_NOT_FOUND', { field: 'amendment.replacedIds' });
  return objectToTerms(one, terms);
}

/**
 * 登记补充（变更）协议、补正的签字盖章: signed by the parties, by the mediators, sealed by the committee, each on its day and none
 * before the agreement was in force (《人民调解法》第29条第2款). Then a supplement holds, and its own 30 days for 司法确认 run (第33条).
 */
export function signAmendment(
  one: MediationCase,
  id: string,
  signing: Signing,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const amendment = one.amendments.find((other) => other.id === id);
  if (amendment === undefined) return not('这一份已经不在案卷里了。');
  if (amendment.signing !== null) return not('这一份已经登记过签字盖章。');
  const signed: MediationCase = {
    ...one,
    amendments: one.amendments.map((other) => (other.id === id ? { ...other, signing } : other)),
  };
  return (
    objectToAmending(one) ??
    (amendment.kind === 'supplement' ? objectToSigned(one, amendment, signing, ctx) : null) ??
    objectToDays(one, signed, ctx, ({ name, of }) => {
      const [of_, act] = of.split(' ');
      return name === 'amendedOn' && of_ === id ? `signing.${act}` : null;
    }) ??
    allow(signed)
  );
}

function objectToSigned(
  one: MediationCase,
  { terms, replacedIds }: Amendment,
  { partiesSignedOn }: Signing,
  ctx: RuleContext,
): Objection {
  const open = findOpenPoint({ ...blankOf(agreementTermsSchema), ...terms, facts: '-' });
  if (open !== null)
    return refuse('AGREEMENT_INCOMPLETE', { data: { what: open.what, clause: open.clause } });
  const past = terms.clauses
    .flatMap(({ obligations }) => obligations)
    .find(({ dueOn, mode }) => mode !== 'immediate' && dueOn !== null && dueOn < partiesSignedOn);
  if (past !== undefined)
    return not(
      `“${past.action}”的履行期限早于签名日期。请先改这一份的内容，已经履行的选“当场履行”。`,
      'signing.partiesSignedOn',
    );
  const done = obligationStandings(one, ctx.today).find(
    ({ obligation, state }) => state === 'fulfilled' && replacedIds.includes(obligation.id),
  );
  if (done !== undefined)
    return not(`“${done.obligation.action}”已经履行完毕，不能再变更。请先改这一份的内容。`);
  const { ok, ...objection } = objectToTerms(one, terms) ?? { ok: true as const };
  return ok || !('refusal' in objection) ? null : refuse(objection.refusal.code, dataOf(objection));
}

// What stands in the draft has no field where it is signed.
function dataOf({ refusal: { data } }: { readonly refusal: { readonly data?: object } }) {
  return data === undefined ? {} : { data: data as Record<string, string | number> };
}

/** Takes out a draft that came to nothing; what was signed stays. */
export function removeAmendment(
  one: MediationCase,
  id: string,
  ctx: RuleContext,
): Ruling<MediationCase> {
  const amendment = one.amendments.find((other) => other.id === id);
  if (amendment === undefined) return not('这一份已经不在案卷里了。');
  if (amendment.signing !== null) return not('这一份已经签字盖章，对各方有约束力，不能去掉。');
  const removed = { ...one, amendments: one.amendments.filter((other) => other.id !== id) };
  return objectToAmending(one) ?? objectToDays(one, removed, ctx) ?? allow(removed);
}

/** The day from which the agreement holds as it reads now: its own, or that of the newest supplement. */
export function heldSince(one: MediationCase): ReturnType<typeof effectiveOn> {
  const newest = supplementsInForce(one).at(-1);
  return newest === undefined ? effectiveOn(one) : amendedOn(newest);
}
