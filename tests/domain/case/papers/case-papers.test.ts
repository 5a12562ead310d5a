import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { CASE_PAPERS } from '@shared/domain/case/papers/case-papers';
import type { Paper } from '@shared/domain/paper/paper';
import { listBlanks, listPapers, readBlank, readPaper } from '@shared/domain/paper/read-papers';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeCase,
  makeMediatingCase,
  makeOrallyAgreedCase,
  makeRegistration,
  makeSession,
  makeStudio,
} from '../../../support/make-case';
import {
  makeConfirmation,
  makeFollowUp,
  makeFulfillment,
} from '../../../support/make-follow-through';
import { companyWithAgent, minorWithGuardian, twelveParties } from './paper-fixtures';
import { paperWords } from './paper-words';

const CTX = { profile: makeStudio().profile, today: TODAY };

function terminatedCase(overrides: Partial<MediationCase> = {}): MediationCase {
  return makeMediatingCase({
    termination: {
      terminatedOn: day('2026-11-12'),
      ground: 'no_agreement',
      reason: '双方对维修费差距太大',
      areRemediesExplained: true,
      remediesNote: '',
    },
    ...overrides,
  });
}

function declinedCase(): MediationCase {
  return makeCase({
    decline: {
      declinedOn: day('2026-11-07'),
      ground: 'out_of_scope',
      reason: '已经向法院起诉',
      sentTo: 'legal_aid',
      sentToName: '',
    },
  });
}

function fromCourt(c: MediationCase): MediationCase {
  return {
    ...c,
    registration: makeRegistration({
      source: 'court_pre_filing',
      referringUnit: '某市某区人民法院',
      referralNumber: '（2026）某诉前调第8号',
    }),
  };
}

const CASES: Readonly<Record<string, MediationCase>> = {
  刚登记: makeCase(),
  已受理: makeAcceptedCase(),
  调解中: makeMediatingCase(),
  书面协议: makeAgreedCase(),
  口头协议: makeOrallyAgreedCase(),
  十二方: makeAgreedCase({ parties: twelveParties() }),
  未成年人与单位: makeAgreedCase({
    parties: [minorWithGuardian({ id: 'p1', side: 'applicant' }), companyWithAgent({ id: 'p2' })],
  }),
  终止: terminatedCase(),
  不予受理: declinedCase(),
  法院委派没调成: fromCourt(terminatedCase()),
  法院委派调成: fromCourt(makeAgreedCase()),
  回访和司法确认: makeAgreedCase({
    followUps: [makeFollowUp({})],
    judicialConfirmation: makeConfirmation(),
  }),
};

function paperOf(key: string, c: MediationCase, at = 0): Paper {
  const paper = CASE_PAPERS.find((one) => one.key === key);
  const instance = paper?.instancesOf(c)[at];
  if (paper === undefined || instance === undefined) throw new Error(`no ${key}`);
  return readPaper(paper, c, CTX, instance.ofId);
}

function labelsIn(c: MediationCase, wanted: 'required' | 'offered'): string[] {
  return listPapers(CASE_PAPERS, c, CTX)
    .filter(({ origin }) => origin === 'filled')
    .filter(({ isRequired }) => isRequired === (wanted === 'required'))
    .map(({ label }) => label);
}

describe.each(Object.entries(CASES))('文书：%s', (_name, c) => {
  it('没有一份印出程序的字眼', () => {
    for (const { paper, ofId } of listPapers(CASE_PAPERS, c, CTX)) {
      const definition = CASE_PAPERS.find(({ key }) => key === paper);
      if (definition === undefined) throw new Error(paper);
      const words = paperWords(readPaper(definition, c, CTX, ofId));
      expect(words, paper).not.toMatch(/undefined|null|NaN|\[object|true|false/);
    }
  });
});

describe('空白表格', () => {
  it('每一种文书都有，次序和卷宗一样，没有一份说了谁做过什么', () => {
    expect(listBlanks(CASE_PAPERS).map(({ paper }) => paper)).toEqual(
      CASE_PAPERS.map(({ key }) => key),
    );
    for (const paper of CASE_PAPERS) {
      const words = paperWords(readBlank(paper, CTX));
      expect(words, paper.key).not.toMatch(/undefined|null|NaN|\[object|■/);
      expect(words, paper.key).not.toMatch(/\d{4}年/);
    }
  });

  it('文件名说得出是空白的', () => {
    const cover = CASE_PAPERS[0];
    if (cover === undefined) throw new Error('no papers');
    expect(readBlank(cover, CTX).fileName).toBe('卷宗封面（空白）');
  });
});

describe('卷里应当有的', () => {
  it.each([
    ['刚登记，还没有受理', makeCase(), []],
    [
      '口头申请，受理了：登记表代替申请书',
      makeAcceptedCase(),
      ['卷宗封面', '卷内目录', '人民调解受理登记表', '人民调解当事人权利义务告知书', '封底'],
    ],
    [
      '书面申请，受理了：有申请书，不用登记表',
      makeAcceptedCase({ registration: makeRegistration({ source: 'application_written' }) }),
      ['卷宗封面', '卷内目录', '人民调解申请书', '人民调解当事人权利义务告知书', '封底'],
    ],
    ['不予受理', declinedCase(), ['不予受理（转介）函']],
  ] as const)('%s', (_row, c, labels) => {
    expect(labelsIn(c, 'required')).toEqual(labels);
  });

  it.each([
    ['终止', terminatedCase(), '终止调解告知书'],
    ['法院委派的，调不成也要反馈', fromCourt(terminatedCase()), '委派（委托）调解情况反馈函'],
    ['单位有代理人', CASES.未成年人与单位, '授权委托书'],
    ['回访过', CASES.回访和司法确认, '人民调解回访记录'],
    ['申请了司法确认', CASES.回访和司法确认, '主持调解证明'],
  ] as const)('%s', (_row, c, label) => {
    expect(labelsIn(c as MediationCase, 'required')).toContain(label);
  });

  it('签了字的协议，用得着的时候有补正笔录和补充协议；没签字的没有', () => {
    expect(labelsIn(makeAgreedCase(), 'offered')).toEqual(
      expect.arrayContaining(['人民调解协议书补正笔录', '人民调解补充（变更）协议书']),
    );
    expect(labelsIn(makeMediatingCase(), 'offered')).not.toContain('人民调解协议书补正笔录');
  });

  it('告知书当事人每人一份，卷里一份', () => {
    const notice = listPapers(
      CASE_PAPERS,
      makeAcceptedCase({ parties: twelveParties() }),
      CTX,
    ).find(({ paper }) => paper === 'rights_notice');
    expect(notice?.copies).toBe(13);
  });
});

describe('委派（委托）调解情况反馈函', () => {
  it('没调成的退回材料；调解里说过的话一个字也没有（法释〔2016〕14号）', () => {
    const said = '我承认还欠他三千';
    const c = fromCourt(
      terminatedCase({
        sessions: [
          makeSession({
            statements: [{ partyId: 'p1', text: said }],
            proposal: '各让一半',
            resultNote: said,
          }),
        ],
      }),
    );
    const words = paperWords(paperOf('court_feedback', c));
    expect(words).toContain('退回贵院');
    expect(words).toContain('（2026）某诉前调第8号');
    expect(words).not.toContain(said);
    expect(words).not.toContain('各让一半');
    expect(words).not.toContain('双方对维修费差距太大');
  });

  it('不是法院来的没有', () => {
    expect(() => paperOf('court_feedback', terminatedCase())).toThrow('no court_feedback');
  });
});

describe('收条', () => {
  const paid = (id: string, paidFen: number | null, state: 'partly_fulfilled' | 'overdue') =>
    makeFulfillment({ id, paidFen, state });

  it('累计 500 再累计 1200：第二张写 700', () => {
    const c = makeAgreedCase({
      fulfillmentRecords: [
        paid('f1', 50_000, 'partly_fulfilled'),
        paid('f2', 120_000, 'partly_fulfilled'),
      ],
    });
    expect(paperWords(paperOf('receipt', c, 0))).toContain('伍佰元整（￥500.00）');
    expect(paperWords(paperOf('receipt', c, 1))).toContain('柒佰元整（￥700.00）');
  });

  it('逾期没付、没有记到钱的，不出收条', () => {
    const c = makeAgreedCase({ fulfillmentRecords: [paid('f1', null, 'overdue')] });
    expect(CASE_PAPERS.find(({ key }) => key === 'receipt')?.instancesOf(c)).toEqual([]);
  });
});

describe('回访记录', () => {
  it('只写本人说的满意程度，没有问到的照写', () => {
    const c = makeAgreedCase({
      followUps: [
        makeFollowUp({
          visitedPartyIds: ['p1', 'p2'],
          answers: [
            { partyId: 'p1', said: 'dissatisfied' },
            { partyId: 'p2', said: 'not_asked' },
          ],
          satisfaction: null,
        }),
      ],
    });
    const words = paperWords(paperOf('follow_up_record', c));
    expect(words).toContain('王某：不满意');
    expect(words).toContain('没有问到');
    expect(words.replace('不满意', '')).not.toMatch(/：(基本)?满意/);
  });
});

describe('司法确认申请书', () => {
  it('双方都是申请人，没有被申请人', () => {
    const words = paperWords(paperOf('confirmation_application', makeAgreedCase()));
    expect(words).toContain('申请人二');
    expect(words).not.toContain('被申请人');
  });
});

describe('卷内目录', () => {
  it('照卷宗的次序列出应当有的和写好的，页号留着空', () => {
    const { blocks } = paperOf('dossier_contents', makeAgreedCase());
    const table = blocks.find(({ type }) => type === 'table');
    if (table?.type !== 'table') throw new Error('no table');
    expect(table.rows.map(([, name]) => name)).toEqual([
      '人民调解受理登记表',
      '人民调解当事人权利义务告知书',
      '人民调解记录（2026年11月10日）',
      '人民调解协议书',
    ]);
    for (const row of table.rows) expect(row.slice(2)).toEqual(['', '']);
  });
});
