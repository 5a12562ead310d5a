import { obligationStandings } from '@shared/domain/case/agreement/obligations';
import { clockOf } from '@shared/domain/case/clocks/clocks';
import { type Amendment, amendmentPart } from '@shared/domain/case/model/amendment';
import { effectiveOn, inWritingSince } from '@shared/domain/case/model/effective-day';
import { type MediationCase, mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import { agreementFormOf } from '@shared/domain/case/model/outcome';
import type { CasePaper } from '@shared/domain/case/papers/blocks/case-paper';
import { keepAmendmentPaper } from '@shared/domain/case/papers/kept-paper';
import { correctionNote } from '@shared/domain/case/papers/outcome/correction-note';
import { oralAgreementRecord } from '@shared/domain/case/papers/outcome/oral-agreement-record';
import { supplementaryAgreement } from '@shared/domain/case/papers/outcome/supplementary-agreement';
import { writtenAgreement } from '@shared/domain/case/papers/outcome/written-agreement';
import { draftAmendment, putInWriting, signAmendment } from '@shared/domain/case/rules/amendments';
import { recordConfirmation } from '@shared/domain/case/rules/confirmation';
import { refusalSentence } from '@shared/domain/case/wording/refusal-sentence';
import type { Ruling } from '@shared/domain/kernel/ruling';
import { readPaper } from '@shared/domain/paper/read-papers';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, it } from 'vitest';
import { ctx as known } from '../../../support/dated-acts';
import { day } from '../../../support/day';
import { codeOf, refusalOf, ruledValue } from '../../../support/expect-ruling';
import {
  makeClause,
  makeObligation,
  makeSigning,
  makeWrittenAgreement,
} from '../../../support/make-agreement';
import {
  makeAgreedCase,
  makeMediatingCase,
  makeOrallyAgreedCase,
  makeStudio,
} from '../../../support/make-case';
import { makeConfirmation } from '../../../support/make-follow-through';

const ids = Array.from({ length: 200 }, (_, at) => `am${at}`).values();
const ctx = { ...known, makeId: () => ids.next().value ?? '' };
const whyOf = (ruling: Ruling<unknown>) => refusalSentence(refusalOf(ruling));
const agreed = makeAgreedCase({ agreement: makeWrittenAgreement(makeSigning()) });

type Written = Parameters<typeof draftAmendment>[2];
const written = (changes: Partial<Written> = {}): Written => ({
  ...blankOf(amendmentPart),
  ...{ kind: 'supplement', reason: '暂时付不出，双方商定推迟', replacedIds: ['o1'] },
  ...changes,
});
const later = (changes: Parameters<typeof makeObligation>[0] = {}) => ({
  clauses: [
    makeClause({
      ...{ id: 'c9', text: '维修费推迟到2027年2月1日付清。' },
      obligations: [makeObligation({ id: 'o9', dueOn: day('2027-02-01'), ...changes })],
    }),
  ],
});
const draft = (one: MediationCase, changes: Partial<Written> = {}, terms = later()) =>
  draftAmendment(one, null, written(changes), terms, ctx);
const on = (text: string) =>
  makeSigning({ partiesSignedOn: day(text), mediatorsSignedOn: day(text), sealedOn: day(text) });
const lastOf = ({ amendments }: MediationCase) => amendments.at(-1) as Amendment;

describe('口头协议写成书面（人民调解法第30、33条）', () => {
  const oral = makeOrallyAgreedCase();
  const put = (one: MediationCase) => putInWriting(one, ctx);
  const drafted = ruledValue(put(oral));
  const signed = ruledValue(signAmendment(drafted, lastOf(drafted).id, on('2026-11-18'), ctx));
  const apply = (one: MediationCase, appliedOn: string) =>
    recordConfirmation(one, makeConfirmation({ appliedOn: day(appliedOn) }), ctx);

  it('内容照口头协议，一个字不用再打；口头协议的日子、形式和金额不变', () => {
    expect(signed.agreement).toEqual(oral.agreement);
    expect(effectiveOn(signed)).toBe(effectiveOn(oral));
    expect(agreementFormOf(signed)).toBe('oral');
    expect(obligationStandings(signed, ctx.today)).toEqual(obligationStandings(oral, ctx.today));
    const context = { profile: makeStudio().profile, today: ctx.today, masks: [], needs: [] };
    const [sheet] = writtenAgreement.instancesOf(signed);
    const text = JSON.stringify(writtenAgreement.build(signed, context, sheet?.ofId ?? null));
    for (const clause of oral.agreement?.terms.clauses ?? []) expect(text).toContain(clause.text);
    expect(text).toContain('口头达成，现写成书面，内容不变');
    // The record of the oral agreement stays in the file beside it.
    expect(oralAgreementRecord.instancesOf(signed)).toHaveLength(1);
  });

  it('口头协议不能直接申请司法确认；写成书面、没有签的也不行；签了就能申请', () => {
    expect(whyOf(apply(oral, '2026-11-18'))).toContain('写成书面协议');
    expect(whyOf(apply(drafted, '2026-11-18'))).toContain('写成书面协议');
    expect(whyOf(apply(signed, '2026-11-17'))).toContain('不能早于这一天');
    expect(codeOf(apply(signed, '2026-11-18'))).toBeNull();
    expect(inWritingSince(signed)).toBe('2026-11-18');
  });

  it('以前的版本收下的申请，照样可以接着登记', () => {
    const known = { ...oral, judicialConfirmation: makeConfirmation() };
    const next = makeConfirmation({ state: 'admitted', admittedOn: day('2026-11-17') });
    expect(codeOf(recordConfirmation(known, next, ctx))).toBeNull();
  });

  it('三十日仍从口头协议那天起算', () => {
    expect(clockOf('judicial_confirmation', signed, ctx)?.startsOn).toBe(effectiveOn(oral));
  });

  it.each([
    ['已经是书面的', put(agreed), '已经是书面协议'],
    ['写了还没有签', put(drafted), '还没有登记签字盖章'],
    ['签过了', put(signed), '签字盖章了'],
    ['还没有协议', put(makeMediatingCase()), '调解中'],
    ['还有一份补充协议没有签', put(ruledValue(draft(oral))), '还有一份没有签字盖章'],
    [
      '签在口头协议以前',
      signAmendment(drafted, lastOf(drafted).id, on('2026-11-11'), ctx),
      '不能早于',
    ],
    [
      '想另写内容',
      draftAmendment(oral, null, written({ kind: 'writing' }), later(), ctx),
      '不用另写',
    ],
  ])('%s，不收', (_name, ruling, words) => {
    expect(whyOf(ruling)).toContain(words);
  });

  it('写成书面以后有了协议书，笔误可以补正', () => {
    const slip = { kind: 'correction', reason: '抄错', wrong: '一号', right: '二号' } as const;
    expect(codeOf(draft(signed, slip))).toBeNull();
  });
});

describe('签好的补充、补正留定稿', () => {
  const context = { profile: makeStudio().profile, today: ctx.today, masks: [], needs: [] };
  const slip = { kind: 'correction', reason: '抄错', wrong: '18 号院', right: '81 号院' } as const;
  const rows: readonly [string, MediationCase, CasePaper][] = [
    ['补充（变更）协议', ruledValue(draft(agreed)), supplementaryAgreement],
    ['补正笔录', ruledValue(draft(agreed, slip)), correctionNote],
    ['写成书面的协议书', ruledValue(putInWriting(makeOrallyAgreedCase(), ctx)), writtenAgreement],
  ];

  it.each(rows)('%s：当事人搬了家、调委会改了名，照签的时候', (_name, drafted, definition) => {
    const { id } = lastOf(drafted);
    const signed = ruledValue(signAmendment(drafted, id, on('2026-11-18'), ctx));
    expect(keepAmendmentPaper(drafted, id, makeStudio(), ctx.today)).toEqual(drafted);
    const kept = keepAmendmentPaper(signed, id, makeStudio(), ctx.today);
    const before = readPaper(definition, kept, context, id);
    expect(before.final).toMatchObject({ on: '2026-11-18', isKept: true });
    expect(before.slots).toEqual([]);
    const moved = {
      ...kept,
      parties: kept.parties.map((party) => ({ ...party, address: '新居 1 号', name: '改名' })),
    };
    const otherName = { ...context, profile: { ...context.profile, committeeName: '别的调委会' } };
    const after = readPaper(definition, moved, { ...otherName, today: day('2036-01-01') }, id);
    expect(after).toEqual(before);
    expect(mediationCaseSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(keepAmendmentPaper(moved, id, makeStudio(), ctx.today).amendments).toEqual(
      kept.amendments,
    );
  });

  it('没有签的还在改，不是定稿', () => {
    const drafted = ruledValue(draft(agreed));
    const paper = readPaper(supplementaryAgreement, drafted, context, lastOf(drafted).id);
    expect(paper.final).toBeNull();
    expect(paper.slots.length).toBeGreaterThan(0);
  });
});
