import { type Paper, paperSchema } from '@shared/domain/paper/paper';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import { makeSigning, makeTerms } from '../../../support/make-agreement';
import {
  makeAgreedCase,
  makeCase,
  makeOrallyAgreedCase,
  makeParty,
  makeStudio,
} from '../../../support/make-case';
import { companyWithAgent, draftedCase, minorWithGuardian, twelveParties } from './paper-fixtures';
import { paperWords } from './paper-words';
import { buildAgreementPaper, buildOralRecordPaper } from './read-case-paper';

const STUDIO = makeStudio();
const build = (c = draftedCase()) => buildAgreementPaper(c, STUDIO, TODAY);

function fieldOf(paper: Paper, party: number, label: string): string | undefined {
  const block = paper.blocks.filter(({ type }) => type === 'party')[party];
  return block?.type === 'party'
    ? block.rows.flat().find((field) => field.label === label)?.value
    : undefined;
}

function labelsOf(paper: Paper, party: number): string[][] {
  const block = paper.blocks.filter(({ type }) => type === 'party')[party];
  return block?.type === 'party' ? block.rows.map((row) => row.map(({ label }) => label)) : [];
}

function signaturesOf(paper: Paper) {
  const block = paper.blocks.at(-1);
  if (block?.type !== 'signatures') throw new Error('the signatures are not the last block');
  return block;
}

describe('人民调解协议书的次序', () => {
  it('标题、编号、当事人、事实、协议、履行、份数、签名，依次排列', () => {
    expect(build().blocks.map((block) => ('text' in block ? block.text : block.type))).toEqual([
      '人民调解协议书',
      '编号：（2026）人调字第12号',
      'party',
      'party',
      '纠纷主要事实、争议事项',
      '王某购买的车棚焊点开裂。',
      '维修费由谁承担。',
      '安居车棚安装有限公司承担安装质量责任。',
      '经调解，自愿达成如下协议：',
      '安居车棚安装有限公司向王某支付维修费1200元。',
      '履行方式、地点、期限',
      '李某于2026年12月1日前一次性向王某支付维修费人民币1,200.00元（大写：壹仟贰佰元整）。',
      '五朵金花工作室',
      '本协议一式三份，当事人、某市某区天桥街街道人民调解委员会各持一份。',
      'signatures',
    ]);
  });

  it('合乎合同里的格式，能送到窗口', () => {
    const paper = build();
    expect(paperSchema.parse(paper)).toEqual(paper);
  });

  it('还没有协议的案件给出一张可以手填的空白文书', () => {
    const paper = buildAgreementPaper(makeCase({ parties: [] }), STUDIO, TODAY);
    expect(fieldOf(paper, 0, '姓名')).toBe('');
    expect(fieldOf(paper, 1, '姓名')).toBe('');
    expect(paper.blocks).toContainEqual({ type: 'paragraph', lead: '', text: '', ruledLines: 4 });
    expect(paperWords(paper)).toContain('本协议一式三份');
    expect(paper.findings.length).toBeGreaterThan(0);
  });

  it('没有放弃诉讼一类的话（人民调解法第2、3条）', () => {
    expect(paperWords(build())).not.toMatch(/放弃|起诉|诉讼|仲裁|不得.*追究|一次性了结/);
  });
});

describe('当事人栏', () => {
  it('自然人四行，姓名过长的单独一行', () => {
    const paper = build(draftedCase({ parties: twelveParties() }));
    const rest = [['身份证号码'], ['职业或职务', '联系方式'], ['单位或住址']];
    expect(labelsOf(paper, 0)).toEqual([['姓名', '性别', '民族', '年龄'], ...rest]);
    expect(labelsOf(paper, 3)).toEqual([['姓名'], ['性别', '民族', '年龄'], ...rest]);
  });

  it('单位写统一社会信用代码、法定代表人，代理人跟在后面', () => {
    const paper = build(draftedCase({ parties: [makeParty(), companyWithAgent({ id: 'p2' })] }));
    expect(labelsOf(paper, 1)).toEqual([
      ['名称'],
      ['统一社会信用代码'],
      ['法定代表人', '职务'],
      ['联系方式'],
      ['地址'],
      ['委托代理人', '联系方式'],
      ['证件号码'],
    ]);
    expect(fieldOf(paper, 1, '委托代理人')).toBe('周某（职工）');
  });

  it('未成年人有法定代理人栏；没填的留空行待填', () => {
    const guarded = minorWithGuardian({ id: 'p1', side: 'applicant' });
    const paper = build(draftedCase({ parties: [guarded] }));
    expect(fieldOf(paper, 0, '法定代理人')).toBe('吴某（父亲）');
    const alone = build(
      draftedCase({ parties: [{ ...guarded, statutoryAgents: [] } as typeof guarded] }),
    );
    expect(fieldOf(alone, 0, '法定代理人')).toBe('');
    expect(fieldOf(build(), 0, '法定代理人')).toBeUndefined();
  });

  it('年龄按签字那天算，未签时按制作文书的日子算', () => {
    const parties = [makeParty({ birthDate: day('1980-11-15') })];
    expect(
      fieldOf(buildAgreementPaper(draftedCase({ parties }), STUDIO, day('2026-11-19')), 0, '年龄'),
    ).toBe('46');
    const signed = makeAgreedCase({
      parties,
      agreement: {
        form: 'written',
        terms: makeTerms(),
        number: '1',
        signing: makeSigning({ partiesSignedOn: day('2026-11-12') }),
      },
    });
    expect(fieldOf(buildAgreementPaper(signed, STUDIO, day('2030-01-01')), 0, '年龄')).toBe('45');
  });

  it('护照写成证件号码并注明种类', () => {
    const parties = [makeParty({ identityPaper: 'passport', idNumber: 'E12345678' })];
    expect(fieldOf(build(draftedCase({ parties })), 0, '证件号码')).toBe('E12345678（护照）');
  });

  it('每方一人写“申请人”，多人按次序写“申请人二”', () => {
    const headings = (c: ReturnType<typeof draftedCase>) =>
      build(c).blocks.flatMap((block) => (block.type === 'party' ? [block.heading] : []));
    expect(headings(draftedCase())).toEqual(['申请人', '被申请人']);
    expect(headings(draftedCase({ parties: twelveParties() })).slice(0, 7)).toEqual([
      '申请人一',
      '申请人二',
      '申请人三',
      '申请人四',
      '申请人五',
      '申请人六',
      '被申请人一',
    ]);
  });
});

describe('份数', () => {
  it('当事人数加一份（人民调解法第29条第2款）', () => {
    expect(paperWords(build())).toContain('本协议一式三份');
    expect(paperWords(build(draftedCase({ parties: twelveParties() })))).toContain(
      '本协议一式十三份',
    );
  });
});

describe('人民调解口头协议登记表', () => {
  const paper = buildOralRecordPaper(makeOrallyAgreedCase(), STUDIO, TODAY);

  it('内容同协议书，写明达成协议的日期（人民调解法第28、30条）', () => {
    const words = paperWords(paper);
    expect(words).toMatch(/^人民调解口头协议登记表编号：/);
    expect(words).toContain('一、安居车棚安装有限公司向王某支付维修费1200元。');
    expect(words).toContain('达成口头协议的日期：2026年11月12日');
    expect(words).not.toContain('一式');
  });

  it('由调解员记录，不设当事人签名处', () => {
    const { left, right } = signaturesOf(paper);
    expect([...left, ...right].map(({ label }) => label)).toEqual([
      '人民调解员（签名）',
      '记录人（签名）',
    ]);
  });
});

describe('文字的清理', () => {
  it('控制字符去掉，换行成段，首行空格不重复缩进', () => {
    const paper = build(
      draftedCase({ terms: { facts: '　　第一\u0000段\u000b第二段\r\n\r\n\t第三\u0008段\t末' } }),
    );
    expect(paper.blocks).toContainEqual({
      type: 'paragraph',
      lead: '',
      text: '第一段\n第二段\n第三段 末',
      ruledLines: 5,
    });
  });
});

it('推选的代表人在当事人一栏写明；没有推选的不写', () => {
  const [first, ...others] = draftedCase().parties;
  if (first === undefined) throw new Error('the fixture has parties');
  const headings = (isChosenToSpeak: boolean) =>
    build({ ...draftedCase(), parties: [{ ...first, isChosenToSpeak }, ...others] }).blocks.flatMap(
      (block) => (block.type === 'party' ? [block.heading] : []),
    );
  expect(headings(true)[0]).toBe('申请人（推选的代表人）');
  expect(headings(false)[0]).toBe('申请人');
});
