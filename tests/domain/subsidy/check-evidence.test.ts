import type { Attachment } from '@shared/domain/attachment/attachment';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { paperContextOf } from '@shared/domain/case/papers/paper-context';
import { SUBSIDY_EVIDENCE, type SubsidyEvidence } from '@shared/domain/studio/subsidy-scheme';
import { checkEvidence } from '@shared/domain/subsidy/check-evidence';
import { troublesOf } from '@shared/domain/subsidy/compare-claim';
import { makeClaim } from '@shared/domain/subsidy/make-claim';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../support/day';
import { makeTerms } from '../../support/make-agreement';
import { makeAttachment } from '../../support/make-attachment';
import {
  makeAgreedCase,
  makeCase,
  makeCaseMediator,
  makeMediator,
  makeOrallyAgreedCase,
  makeSession,
  makeStudio,
} from '../../support/make-case';
import { makeFollowUp } from '../../support/make-follow-through';
import { makeScheme } from '../../support/make-subsidy';

/** The district wants a record of an investigation in every file. */
const PAPER = {
  ...paperContextOf(makeStudio(), TODAY),
  needs: [{ paper: 'investigation_record', title: '调查记录', need: 'must' as const }],
};
const failedCase = () => makeCase({ agreement: null, sessions: [] });

function paperScan(paper: string, id = `s-${paper}`): Attachment {
  const subject = { of: 'paper' as const, paper, ofId: null, title: paper };
  return makeAttachment({ id, kind: 'signed_original', subject });
}

const withFiles = (one: MediationCase, ...attachments: Attachment[]): MediationCase => ({
  ...one,
  attachments,
});

interface Row {
  readonly evidence: SubsidyEvidence;
  readonly name: string;
  readonly one: MediationCase;
  /** What is said; null where nothing is missing. */
  readonly says: string | null;
}

const removed = { removedOn: TODAY, removedBy: '', reason: '放错了' };
const ROWS: readonly Row[] = [
  {
    evidence: 'papers',
    name: 'papers are missing',
    one: makeAgreedCase(),
    says: '必备文书还没有齐',
  },
  {
    ...{ evidence: 'papers', name: 'filled in by hand, as a scan', says: null },
    one: withFiles(makeAgreedCase(), paperScan('investigation_record')),
  },
  {
    ...{ evidence: 'signed', name: 'nothing is signed', one: makeAgreedCase() },
    says: '还没有附签字、盖章的原件',
  },
  { evidence: 'identity', name: 'no proof', one: makeAgreedCase(), says: '身份证明' },
  {
    ...{ evidence: 'identity', name: 'a proof for all', says: null },
    one: withFiles(makeAgreedCase(), makeAttachment({ kind: 'identity_proof' })),
  },
  {
    ...{ evidence: 'identity', name: 'a proof that was taken out again', says: '身份证明' },
    one: withFiles(makeAgreedCase(), makeAttachment({ kind: 'identity_proof', removal: removed })),
  },
  {
    ...{ evidence: 'record', name: 'no session', says: '没有调解笔录' },
    one: { ...makeAgreedCase(), sessions: [] },
  },
  {
    ...{ evidence: 'record', name: 'a session with its record', says: null },
    one: { ...makeAgreedCase(), sessions: [makeSession()] },
  },
  { evidence: 'agreement', name: 'only on the screen', one: makeAgreedCase(), says: '还没有打印' },
  {
    ...{ evidence: 'agreement', name: 'the signed original', says: null },
    one: withFiles(makeAgreedCase(), paperScan('written_agreement')),
  },
  { evidence: 'agreement', name: 'none was reached', one: failedCase(), says: null },
  { evidence: 'visit', name: 'nobody visited', one: makeAgreedCase(), says: '没有回访' },
  {
    ...{ evidence: 'visit', name: 'a visit', says: null },
    one: { ...makeAgreedCase(), followUps: [makeFollowUp()] },
  },
  { evidence: 'visit', name: 'none was reached', one: failedCase(), says: null },
  { evidence: 'performance', name: 'no slip', one: makeAgreedCase(), says: '履行凭证' },
  {
    ...{ evidence: 'performance', name: 'a slip', says: null },
    one: withFiles(makeAgreedCase(), makeAttachment()),
  },
  {
    ...{ evidence: 'performance', name: 'nothing was promised', says: null },
    one: makeOrallyAgreedCase({
      agreement: {
        ...{ form: 'oral', number: '', agreedOn: day('2026-11-12') },
        terms: makeTerms({ clauses: [] }),
      },
    }),
  },
  {
    evidence: 'presence',
    name: 'oral, nothing shows it',
    one: makeOrallyAgreedCase(),
    says: '到场|在场',
  },
  {
    ...{ evidence: 'presence', name: 'oral, a picture', says: null },
    one: withFiles(makeOrallyAgreedCase(), makeAttachment({ kind: 'scene' })),
  },
  {
    ...{ evidence: 'presence', name: 'oral, a signed record', says: null },
    one: withFiles(makeOrallyAgreedCase(), paperScan('oral_agreement_record')),
  },
  { evidence: 'presence', name: 'written', one: makeAgreedCase(), says: null },
  { evidence: 'closed', name: 'open', one: makeAgreedCase(), says: '还没有结案' },
  {
    ...{ evidence: 'closed', name: 'closed', says: null },
    one: { ...makeAgreedCase(), closure: { closedOn: TODAY, note: '' } },
  },
];

describe('以案定补: what the file lacks', () => {
  it.each(ROWS)('$evidence: $name', ({ evidence, one, says }) => {
    const messages = checkEvidence(one, [evidence], PAPER).map(({ message }) => message);
    if (says === null) expect(messages).toEqual([]);
    else expect(messages.join()).toMatch(new RegExp(says));
  });

  it('every kind of evidence has its row, and what is not asked for is not missed', () => {
    expect(new Set(ROWS.map(({ evidence }) => evidence))).toEqual(new Set(SUBSIDY_EVIDENCE));
    expect(checkEvidence(makeAgreedCase(), [], PAPER)).toEqual([]);
  });
});

describe('以案定补: who gets what, and who nothing', () => {
  const helper = makeCaseMediator({ mediatorId: 'm2', name: '陆某', isPresiding: false });
  const both = { ...makeAgreedCase(), mediators: [helper, makeCaseMediator()] };
  const made = (one: MediationCase, scheme: Parameters<typeof makeScheme>[0], isListed = true) =>
    makeClaim(one, {
      ...{ schemes: [makeScheme(scheme)], paper: PAPER },
      roster: isListed ? [makeMediator(), makeMediator({ id: 'm2', isActive: false })] : [],
      takenBy: () => ({ month: 0, year: 0 }),
    });

  it('whoever presides comes first, however the case lists them', () => {
    const { claim } = made(both, { split: 'percent', presidingPercent: 70 });
    expect(claim?.shares.map(({ name, fen }) => [name, fen])).toEqual([
      ['赵信花', 3_500],
      ['陆某', 1_500],
    ]);
  });

  it('whoever is not paid leaves a share that nobody else gets, and the lines still add up', () => {
    const { claim } = made(both, { split: 'equal', unpaidIds: ['m1'] });
    expect(claim?.shares).toMatchObject([{ mediatorId: 'm2', fen: 2_500 }]);
    expect(claim?.lines.at(-1)).toEqual({ text: '赵信花的一份：不领补贴', fen: -2_500 });
  });

  it('who is on the roster no more gets nothing where the scheme says so', () => {
    const { claim } = made(both, { split: 'equal', exclusions: ['unlisted'] });
    expect(claim?.shares).toMatchObject([{ mediatorId: 'm1', fen: 2_500 }]);
    const gone = made(both, { exclusions: ['unlisted'] }, false);
    expect(gone).toMatchObject({ claim: null });
    expect(gone.lacks[0]?.message).toContain('主持的调解员赵信花不在名册上');
  });

  it('nobody who presides, nothing to pay, no scheme of the day: said, and no claim', () => {
    const said = (one: MediationCase, scheme: Parameters<typeof makeScheme>[0]) =>
      made(one, scheme)
        .lacks.map(({ message }) => message)
        .join();
    expect(said({ ...both, mediators: [helper] }, {})).toContain('没有主持的调解员');
    expect(said(both, { unpaidIds: ['m1'] })).toContain('没有可补的');
    expect(said(both, { until: day('2026-11-11') })).toContain('没有一种方案');
    expect(said(both, { simpleFen: null })).toContain('不补');
  });

  it('what changed in the case since stops it; what was performed since does not', () => {
    const { claim } = made(both, { split: 'equal' });
    if (claim === null) throw new Error('nothing was claimed');
    const troubles = (one: MediationCase, now = claim) =>
      troublesOf(now, one, PAPER).map(({ message }) => message);
    expect(troubles(both)).toEqual([]);
    expect(troubles({ ...both, mediators: [makeCaseMediator()] }).join()).toContain('调解员');
    const performed = { ...claim, performance: 'performed' as const };
    expect(troubles(both, performed).join()).toContain('履行情况');
    expect(troubles({ ...both, agreement: null }).join()).toContain('协议形式');
  });
});
