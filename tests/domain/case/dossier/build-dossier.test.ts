import { buildDossier } from '@shared/domain/case/dossier/build-dossier';
import type { Dossier } from '@shared/domain/case/dossier/dossier';
import { FILE_CHECKS } from '@shared/domain/case/dossier/file-checks';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { CASE_PAPERS } from '@shared/domain/case/papers/case-papers';
import { keepPaper } from '@shared/domain/case/papers/kept-paper';
import { paperContextOf } from '@shared/domain/case/papers/paper-context';
import { notePrinted } from '@shared/domain/case/rules/paperwork';
import type { PaperNeedSetting } from '@shared/domain/studio/paper-need';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import { ruledValue } from '../../../support/expect-ruling';
import { makeWrittenAgreement } from '../../../support/make-agreement';
import { makeAttachment } from '../../../support/make-attachment';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeCase,
  makeCaseMediator,
  makeContext,
  makeMediatingCase,
  makeRegistration,
  makeStudio,
} from '../../../support/make-case';
import { makeFulfillment } from '../../../support/make-follow-through';

const STUDIO = makeStudio();
const CTX = paperContextOf(STUDIO, TODAY);
let made = 0;
const acting = {
  ...makeContext(),
  studio: STUDIO,
  actor: { id: 'm1', name: '赵信花' },
  makeId: () => `print-${++made}`,
};

function need(paper: string, wanted: PaperNeedSetting['need']): typeof CTX {
  return { ...CTX, needs: [{ paper, title: paper, need: wanted }] };
}

function row(one: MediationCase, paper: string, ctx = CTX): Dossier['rows'][number] | undefined {
  return buildDossier(one, ctx).rows.find((entry) => entry.paper === paper);
}

function said(one: MediationCase, ctx = CTX): string {
  return buildDossier(one, ctx)
    .findings.map(({ message }) => message)
    .join('\n');
}

const print = (one: MediationCase, paper: string, copies: number): MediationCase =>
  ruledValue(notePrinted(one, [{ paper, ofId: null, copies }], acting));

const scanOf = (paper: string) =>
  makeAttachment({
    kind: 'signed_original',
    subject: { of: 'paper', paper, ofId: null, title: '' },
  });

describe('一份文书在卷里的状态', () => {
  it('缺、内容齐了、已打印、签字原件在卷，一步一步来 (bug: a paper skips a state, or is signed by itself)', () => {
    const drafted = makeMediatingCase({ agreement: makeWrittenAgreement() });
    const key = 'written_agreement';
    expect(row(makeMediatingCase(), key)).toBeUndefined();
    expect(row(drafted, key)?.state).toBe('ready');
    const printed = print(drafted, key, 3);
    expect(row(printed, key)).toMatchObject({ state: 'printed', printedOn: TODAY });
    // Signed and sealed in the case: still nothing says that the sheet is in the file.
    expect(row(print(makeAgreedCase(), key, 3), key)).toMatchObject({
      state: 'printed',
      finalWord: '已生效',
    });
    expect(row({ ...printed, attachments: [scanOf(key)] }, key)?.state).toBe('signed');
  });

  it('要手写的表，区里每卷都要，没有打印过就不算齐 (bug: an empty form counts as complete)', () => {
    const key = 'investigation_record';
    const wanted = need(key, 'must');
    const one = makeAcceptedCase();
    expect(row(one, key)).toMatchObject({ isByHand: true, state: 'ready' });
    expect(row(one, key, wanted)?.state).toBe('draft');
    expect(said(one, wanted)).toContain('《人民调解调查记录》要打印出来手写');
    expect(said(print(one, key, 1), wanted)).not.toContain('要打印出来手写');
  });

  it('协议少了要写的：草稿 (bug: an incomplete agreement is called complete)', () => {
    const agreement = makeWrittenAgreement();
    const terms = { ...agreement.terms, clauses: [] };
    const one = makeMediatingCase({ agreement: { ...agreement, terms } });
    expect(row(one, 'written_agreement')?.state).toBe('draft');
  });

  it('打印以后案卷变了，只有写着它的文书才算变 (bug: every printed paper is called outdated by any change)', () => {
    const one = print(print(makeAcceptedCase(), 'dossier_cover', 1), 'file_note', 1);
    const [mediator] = one.mediators;
    const other = { ...one, mediators: mediator ? [{ ...mediator, name: '钱大江' }] : [] };
    expect(row(one, 'dossier_cover')?.hasChanged).toBe(false);
    expect(row(other, 'dossier_cover')?.hasChanged).toBe(true);
    expect(row(other, 'file_note')?.hasChanged).toBe(false);
  });
});

describe('卷宗要求', () => {
  it('区里要的每卷都要，不要的不算缺 (bug: a district cannot set what its files hold)', () => {
    const one = makeAcceptedCase();
    expect(row(one, 'follow_up_record')).toBeUndefined();
    expect(row(one, 'follow_up_record', need('follow_up_record', 'must'))).toMatchObject({
      state: 'missing',
      isThere: false,
    });
    expect(row(one, 'rights_notice')?.isRequired).toBe(true);
    expect(row(one, 'rights_notice', need('rights_notice', 'not'))?.isRequired).toBe(false);
  });

  it('没有受理的不成卷，不算缺 (bug: a dispute that was just registered lacks twenty papers)', () => {
    expect(row(makeCase(), 'follow_up_record', need('follow_up_record', 'must'))).toBeUndefined();
  });

  it('手填的空白表格附了扫描件就不缺 (bug: a form filled by hand counts as missing)', () => {
    const one = makeAcceptedCase({ attachments: [scanOf('follow_up_record')] });
    expect(row(one, 'follow_up_record', need('follow_up_record', 'must'))?.state).toBe('signed');
  });
});

describe('审卷规则', () => {
  const inForce = keepPaper(makeAgreedCase(), STUDIO, TODAY);

  it('每一条都有自己的名字，清清楚楚的案卷什么也不说 (bug: a check without a name, or one that always speaks)', () => {
    expect(new Set(FILE_CHECKS.map(({ key }) => key)).size).toBe(FILE_CHECKS.length);
    const proof = makeAttachment({ kind: 'identity_proof', subject: { of: 'case' } });
    const rows = buildDossier({ ...inForce, attachments: [proof] }, CTX).rows;
    for (const { key, find } of FILE_CHECKS.slice(3))
      expect({
        key,
        found: find({ one: { ...inForce, attachments: [proof] }, rows, ctx: CTX }),
      }).toEqual({ key, found: [] });
  });

  it.each<[string, MediationCase, string]>([
    [
      '日期颠倒',
      { ...inForce, closure: { closedOn: day('2026-11-01'), summary: '' } as never },
      '结案日期',
    ],
    [
      '法院委派的没有调成，结果还没有报法院（法释〔2016〕14号）',
      {
        ...makeMediatingCase({
          ...{
            status: 'terminated',
            registration: makeRegistration({ source: 'court_pre_filing' }),
          },
        }),
        termination: {
          ...{ terminatedOn: day('2026-11-13'), ground: 'no_agreement', reason: '分歧大' },
          ...{ areRemediesExplained: true, remediesNote: '' },
        },
      },
      '还没有登记反馈：把结果报法院，退回起诉状等材料',
    ],
    [
      '当事人不一样',
      { ...inForce, parties: inForce.parties.map((one) => ({ ...one, name: `${one.name}甲` })) },
      '案卷和协议的当事人不一致',
    ],
    [
      '到场的人对不上',
      {
        ...inForce,
        sessions: inForce.sessions.map((one) => ({ ...one, presentPartyIds: ['p1'] })),
      },
      '一场也没有到',
    ],
    [
      '封面的调解员不在协议上',
      {
        ...inForce,
        mediators: [
          ...inForce.mediators,
          makeCaseMediator({ mediatorId: 'm2', name: '钱大江', isPresiding: false }),
        ],
      },
      '封面上的调解员“钱大江”不在生效的协议上',
    ],
    [
      '编号不一样',
      {
        ...inForce,
        agreement: inForce.agreement && { ...inForce.agreement, number: '（2026）人调字第99号' },
      },
      '第99号',
    ],
    ['没有登记盖章', makeMediatingCase({ agreement: makeWrittenAgreement() }), '没有生效'],
    ['没有身份证明', inForce, '身份证明'],
    ['没有履行凭证', { ...inForce, fulfillmentRecords: [makeFulfillment()] }, '履行凭证'],
    ['份数不够', print(inForce, 'written_agreement', 1), '只记了打印 1 份'],
    ['打印了没有签字原件', print(inForce, 'written_agreement', 3), '还没有附签字原件'],
  ])('%s：指出来，并说到哪里去改', (_what, one, words) => {
    expect(said(one)).toContain(words);
    expect(buildDossier(one, CTX).findings.every(({ mend }) => mend.at.length > 0)).toBe(true);
  });

  it('缺的在前，只是要核对的在后 (bug: what must be mended is found last)', () => {
    const severities = buildDossier(
      makeMediatingCase({ agreement: makeWrittenAgreement() }),
      CTX,
    ).findings.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort().reverse());
  });

  it('所有文书都列得出来，不管案卷到了哪一步 (bug: one paper breaks the whole page)', () => {
    for (const one of [makeCase(), makeAcceptedCase(), makeMediatingCase(), inForce])
      expect(() => buildDossier(one, CTX)).not.toThrow();
    expect(CASE_PAPERS.length).toBeGreaterThan(20);
  });
});
