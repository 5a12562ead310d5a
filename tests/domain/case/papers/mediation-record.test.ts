import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { Session } from '@shared/domain/case/model/session';
import { invitedHelperSchema } from '@shared/domain/case/model/session';
import { mediationRecord } from '@shared/domain/case/papers/sittings/mediation-record';
import type { Paper } from '@shared/domain/paper/paper';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import { makeWrittenAgreement } from '../../../support/make-agreement';
import {
  makeAgreedCase,
  makeMediatingCase,
  makePlannedSession,
  makeSession,
  makeStudio,
} from '../../../support/make-case';
import { paperWords } from './paper-words';
import { readCasePaper } from './read-case-paper';

const STUDIO = makeStudio();

function recordOf(changes: Partial<Session> = {}, more: Partial<MediationCase> = {}): Paper {
  const c = makeMediatingCase({ sessions: [makeSession(changes)], ...more });
  return readCasePaper(mediationRecord, c, STUDIO, TODAY, 's1');
}

function headOf(paper: Paper): Record<string, string> {
  const head = paper.blocks.find(({ type }) => type === 'fields');
  if (head?.type !== 'fields') throw new Error('no head');
  return Object.fromEntries(head.rows.flat().map(({ label, value }) => [label, value]));
}

/** Lines left for the pen, by what stands before them. */
function linesToWriteOn(paper: Paper): Record<string, number> {
  return Object.fromEntries(
    paper.blocks.flatMap((block, index) => {
      if (block.type !== 'paragraph' || block.text !== '') return [];
      const above = paper.blocks[index - 1];
      const lead = block.lead !== '' || above?.type !== 'heading' ? block.lead : above.text;
      return [[lead, block.ruledLines]];
    }),
  );
}

function signaturesOf(paper: Paper): string[] {
  const block = paper.blocks.at(-1);
  if (block?.type !== 'signatures') throw new Error('no signatures');
  return [...block.left, ...block.right].map(({ label }) => label);
}

describe('人民调解记录的首部', () => {
  it('时间、地点、事由、当事人、参加人，依次五项', () => {
    const helpers = [{ ...blankOf(invitedHelperSchema), name: '孙某', relation: '网格员' }];
    expect(Object.entries(headOf(recordOf({ invitedHelpers: helpers })))).toEqual([
      ['时间', '2026年11月10日9时00分至10时30分'],
      ['地点', '五朵金花工作室'],
      ['事由', '王某与安居车棚安装有限公司其他消费纠纷'],
      ['当事人', '王某（申请人）、安居车棚安装有限公司（被申请人）'],
      ['参加人', '孙某（网格员）'],
    ]);
  });

  it('参加人只写邀请来的人：调解员、记录人、当事人都不算', () => {
    expect(headOf(recordOf()).参加人).toBe('无');
  });

  it('没有记时间，留着手写；没有勾到场的人，不替他们说到了场', () => {
    const head = headOf(recordOf({ startsAt: null, endsAt: null, presentPartyIds: [] }));
    expect(head.时间).toBe('2026年11月10日　　时　　分至　　时　　分');
    expect(head.当事人).toBe('');
  });
});

describe('人民调解记录的正文', () => {
  it('各部分依次齐全', () => {
    const titles = recordOf().blocks.flatMap((block) =>
      block.type === 'heading' ? [block.text] : [],
    );
    expect(titles).toEqual([
      '告知事项',
      '当事人陈述',
      '核实、质证情况',
      '风险告知',
      '调解方案',
      '调解结果',
    ]);
  });

  it('没有记过的告知，不替调解员说告知过：留着横线', () => {
    const paper = recordOf({ isRightsNoticeGiven: false, isPublic: null });
    expect(linesToWriteOn(paper)).toMatchObject({
      '权利义务告知：': 1,
      '调解原则、方式和人员身份告知：': 2,
      风险告知: 2,
    });
    expect(paperWords(paper)).not.toMatch(/已向|已告知|公开/);
    expect(paperWords(recordOf())).toContain('本次调解公开进行');
    expect(paperWords(recordOf({ isPublic: false }))).toContain('本次调解不公开进行');
  });

  it('各方陈述照记的写；到场没有说的留两行，没有到场的不留', () => {
    const paper = recordOf();
    expect(paperWords(paper)).toContain('申请人王某：车棚买来三天焊点就裂了。');
    expect(linesToWriteOn(paper)).toHaveProperty('被申请人安居车棚安装有限公司：', 2);
    const alone = recordOf({ presentPartyIds: ['p1'] });
    expect(paperWords(alone)).not.toContain('被申请人安居车棚');
  });

  it('达成一致：有协议的印协议条款，只印在最后一场', () => {
    const agreement = makeWrittenAgreement();
    const clause = agreement.terms.clauses[0]?.text ?? '';
    const c = makeMediatingCase({
      agreement,
      sessions: [
        makeSession({ id: 's1', heldOn: day('2026-11-08') }),
        makeSession({ id: 's2', heldOn: day('2026-11-10') }),
      ],
    });
    const [first, last] = ['s1', 's2'].map((id) =>
      paperWords(readCasePaper(mediationRecord, c, STUDIO, TODAY, id)),
    );
    expect(clause).not.toBe('');
    expect(last).toContain(`当事人自愿达成如下协议：一、${clause}`);
    expect(first).not.toContain(clause);
  });

  it('没有达成：写原因；告知过其他途径的才写告知', () => {
    const changes = { result: 'not_agreed', resultNote: '责任比例谈不拢。' } as const;
    const open = recordOf(changes);
    expect(paperWords(open)).toContain('没有达成协议的原因：责任比例谈不拢。');
    expect(linesToWriteOn(open)).toHaveProperty('告知其他途径：', 2);
    const termination = {
      terminatedOn: day('2026-11-12'),
      ground: 'no_agreement',
      reason: '谈不拢',
      areRemediesExplained: true,
      remediesNote: '',
    } as const;
    const ended = recordOf(changes, { status: 'terminated', termination });
    expect(paperWords(ended)).toContain('仲裁、行政、司法');
  });

  it('择期再调，不说达成，也不说没有原因', () => {
    const words = paperWords(recordOf({ result: 'continue' }));
    expect(words).toContain('择期再调');
    expect(words).not.toMatch(/达成一致|原因/);
  });
});

describe('没来的人', () => {
  const noShows = [{ partyId: 'p2', isExcused: true, excuse: '住院' }];
  const record = () => recordOf({ presentPartyIds: ['p1'], noShows });

  it('写在首部，说明了没有；不给他留签名的地方（bug: 没来的也签了字）', () => {
    expect(headOf(record())).toMatchObject({
      未到场: '安居车棚安装有限公司（被申请人，事先说明了，住院）',
    });
    expect(signaturesOf(record()).join()).not.toContain('被申请人');
  });

  it('都来了，没有这一栏', () => {
    expect(headOf(recordOf({}))).not.toHaveProperty('未到场');
  });
});

describe('请人参加，写明双方同意（第20条）', () => {
  const told = (respondentsConsent: boolean | null) =>
    JSON.stringify(
      recordOf({
        invitedHelpers: [
          { name: '孙某', relation: '网格员', applicantsConsent: true, respondentsConsent },
        ],
      }).blocks,
    );

  it.each([
    [true, true],
    [false, false],
    [null, false],
  ])('被申请人答 %s', (answer, isTold) => {
    expect(told(answer).includes('经征得双方当事人同意，邀请孙某参加调解')).toBe(isTold);
  });
});

describe('人民调解记录的签名处', () => {
  it('到场的人、调解员、记录人、参加人，都空着', () => {
    const helpers = [{ ...blankOf(invitedHelperSchema), name: '孙某', relation: '网格员' }];
    expect(signaturesOf(recordOf({ invitedHelpers: helpers }))).toEqual([
      '申请人（签名、盖章或按指印）',
      '被申请人（签名、盖章或按指印）',
      '人民调解员（签名）',
      '记录人（签名）',
      '参加人（签名）',
    ]);
  });

  it('没有到场的一方不签；没有勾谁到场，各方都留着', () => {
    expect(signaturesOf(recordOf({ presentPartyIds: ['p1'] }))).not.toContain(
      '被申请人（签名、盖章或按指印）',
    );
    expect(signaturesOf(recordOf({ presentPartyIds: [] }))).toContain(
      '被申请人（签名、盖章或按指印）',
    );
  });
});

describe('一场一份', () => {
  const names = (c: MediationCase) => mediationRecord.instancesOf(c).map(({ name }) => name);

  it('有记录的才有，按先后，各有名字和文件名', () => {
    const c = makeMediatingCase({
      sessions: [
        makeSession({ id: 's2', heldOn: day('2026-11-12') }),
        makeSession({ id: 's1', heldOn: day('2026-11-08') }),
        makePlannedSession(),
      ],
    });
    expect(mediationRecord.instancesOf(c).map(({ ofId }) => ofId)).toEqual(['s1', 's2']);
    expect(names(c)).toEqual(['第一次 2026年11月8日', '第二次 2026年11月12日']);
    const files = ['s1', 's2'].map(
      (id) => readCasePaper(mediationRecord, c, STUDIO, TODAY, id).fileName,
    );
    expect(new Set(files).size).toBe(2);
    expect(names(makeMediatingCase())).toEqual(['2026年11月10日']);
  });

  it('有协议而没有记录，卷里就缺这一份', () => {
    expect(mediationRecord.required(makeAgreedCase())).toBe(true);
    expect(mediationRecord.required(makeMediatingCase({ sessions: [] }))).toBe(false);
  });

  it('调解结束以前可以补，结束以后不再挑毛病', () => {
    expect(recordOf({ recorder: '' }).findings.map(({ message }) => message)).toEqual([
      '缺记录人',
      '缺安居车棚安装有限公司的陈述',
      '缺协议内容',
    ]);
    const c = makeAgreedCase({ sessions: [makeSession({ recorder: '' })] });
    const paper = readCasePaper(mediationRecord, c, STUDIO, TODAY, 's1');
    expect(paper.findings).toEqual([]);
    expect(paper.final).toMatchObject({ on: '2026-11-12', isFrozen: false, isKept: false });
  });

  it('一边好几位，有人说了，没话说的不留一片空行，也不催（bug: 十二户的记录印出三页空行）', () => {
    const c = makeMediatingCase();
    const [first, second] = c.parties;
    if (first === undefined || second === undefined) throw new Error('two parties');
    const neighbor = { ...first, id: 'p9', name: '赵某' };
    const parties = [first, neighbor, second];
    const present = { presentPartyIds: parties.map(({ id }) => id) };
    const spoke = (partyId: string) => ({
      ...present,
      statements: [{ partyId, text: '要求退钱。' }],
    });
    const one = recordOf(spoke('p9'), { parties });
    expect(Object.keys(linesToWriteOn(one)).filter((lead) => lead.includes('申请人'))).toEqual([
      '被申请人安居车棚安装有限公司：',
    ]);
    expect(one.findings.map(({ message }) => message)).not.toContain('缺王某的陈述');
    // Nobody of the side spoke: there is room for each.
    const none = recordOf(spoke(second.id), { parties });
    expect(Object.keys(linesToWriteOn(none)).filter((lead) => lead.includes('申请人'))).toEqual([
      '申请人一王某：',
      '申请人二赵某：',
    ]);
  });

  it('不存在的一份是程序的错', () => {
    expect(() => recordOf({ id: 's7' })).toThrow(RangeError);
  });
});
